package steward.bot.incident;

import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;
import org.springframework.util.function.SingletonSupplier;
import steward.bot.triage.Plain;
import steward.bot.triage.Triage;
import steward.knowledge.index.Embeddings;
import steward.knowledge.source.Language;

/** Reads reports: what fault they tell of, and where it is. */
@Component
class Readings {

    private static final int REMEMBERED = 2_000;

    private static final float[] NO_MEANING = new float[0];

    private static final Pattern EVERYWHERE = Pattern.compile(
            "(全|整个|成个)(小区|屋苑|社区|园区)|各(栋|楼)|所有楼|(whole|entire) (estate|compound|community|complex)|all (the )?(buildings|blocks|towers)");

    private final Triage triage;

    private final Embeddings embeddings;

    private final Supplier<FaultModel> model;

    private final ConcurrentLruCache<Report, Reading> read = new ConcurrentLruCache<>(REMEMBERED, this::compute);

    @Autowired
    Readings(Triage triage, Embeddings embeddings) {
        this(triage, embeddings, SingletonSupplier.of(FaultModel::bundled));
    }

    Readings(Triage triage, Embeddings embeddings, Supplier<FaultModel> model) {
        this.triage = triage;
        this.embeddings = embeddings;
        this.model = model;
    }

    Joining joining() {
        return new Joining(model.get().pairs());
    }

    Reading of(Report report) {
        boolean ready = embeddings.ready(Language.ZH_HANS) && embeddings.ready(Language.EN);
        return ready ? read.get(report) : compute(report);
    }

    private Reading compute(Report report) {
        var plain = Plain.of(report.text());
        var signs = FaultSigns.in(plain);
        var triaged = triage.triage(report.text());
        var language = triaged.language();
        var meaning = embeddings.ready(language) ? embeddings.embed(language, plain) : NO_MEANING;
        return new Reading(report, model.get().read(plain, language.isChinese(), meaning, signs), signs.kinds(),
                signs.aspects(), signs.own(), EVERYWHERE.matcher(plain).find(),
                FaultPlaces.of(plain, triaged.location(), report.home()), language, meaning);
    }

}
