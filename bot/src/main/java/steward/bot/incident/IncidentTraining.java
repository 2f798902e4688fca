package steward.bot.incident;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import steward.bot.classifier.Features;
import steward.bot.classifier.LinearModel;
import steward.bot.classifier.WordPieces;
import steward.bot.classifier.Words;
import steward.bot.incident.IncidentExamples.Labelled;
import steward.bot.incident.IncidentExamples.Text;
import steward.bot.triage.Languages;
import steward.bot.triage.Plain;
import steward.bot.triage.Triage;
import steward.knowledge.index.Embeddings;
import steward.knowledge.source.Language;

/** Learns which reports are of one fault; the same examples give the same model. */
public final class IncidentTraining {

    private static final double BY_PIECES = 1;

    private static final double BY_MEANING = 3;

    private static final Duration LONGEST = Duration.ofDays(7);

    /** Of the pairs of two faults every eighth is enough. */
    private static final int SOME = 8;

    private final Triage triage;

    private final Embeddings embeddings;

    public IncidentTraining(Triage triage, Embeddings embeddings) {
        this.triage = triage;
        this.embeddings = embeddings;
    }

    /**
     * Writes the model as it comes with the hub.
     * @param without streams that it must not have seen, to be measured on
     */
    public void write(Path file, Set<Integer> without) throws IOException {
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            learn(without).write(out);
        }
    }

    private FaultModel learn(Set<Integer> without) {
        var texts = IncidentExamples.texts();
        var words = texts.stream().map(text -> Words.of(Plain.of(text.text()))).toList();
        var pieces = WordPieces.of(words);
        var labels = texts.stream().map(text -> Set.of(text.label())).toList();
        var kinds = LinearModel.fit(words.stream().map(pieces::features).toList(), labels, Telling.LABELS,
                pieces.size(), BY_PIECES);
        var half = new FaultModel(IncidentExamples.version(), pieces, kinds, byMeaning(texts, Language.ZH_HANS),
                byMeaning(texts, Language.EN), PairModel.none());
        return half.with(pairs(new Readings(triage, embeddings, () -> half), without));
    }

    private LinearModel byMeaning(List<Text> texts, Language language) {
        var own = texts.stream().filter(text -> Languages.of(text.text()).isChinese() == language.isChinese()).toList();
        var vectors = embeddings.embedAll(language, own.stream().map(text -> Plain.of(text.text())).toList());
        return LinearModel.fit(vectors.stream().map(Features::of).toList(),
                own.stream().map(text -> Set.of(text.label())).toList(), Telling.LABELS, vectors.getFirst().length,
                BY_MEANING);
    }

    private static PairModel pairs(Readings readings, Set<Integer> without) {
        var pairs = new Pairs(new ArrayList<>(), new ArrayList<>());
        IncidentExamples.streams()
            .stream()
            .filter(number -> !without.contains(number))
            .forEach(number -> pairs.addAll(IncidentExamples.stream(number), readings));
        return PairModel.fit(pairs.numbers, pairs.ofOneFault);
    }

    private record Pairs(List<float[]> numbers, List<Boolean> ofOneFault) {

        void addAll(List<Labelled> stream, Readings readings) {
            var read = stream.stream().map(each -> readings.of(each.report())).toList();
            int skipped = 0;
            for (int later = 0; later < read.size(); later++) {
                for (int earlier = 0; earlier < later; earlier++) {
                    boolean one = stream.get(later).incident().equals(stream.get(earlier).incident());
                    if (isPair(read.get(earlier).report(), read.get(later).report())
                            && (one || skipped++ % SOME == 0)) {
                        numbers.add(PairFeatures.of(read.get(earlier), read.get(later)));
                        ofOneFault.add(one);
                    }
                }
            }
        }

        private static boolean isPair(Report earlier, Report later) {
            return earlier.siteId().equals(later.siteId())
                    && Duration.between(earlier.at(), later.at()).compareTo(LONGEST) <= 0;
        }

    }

}
