package steward.bot.triage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import steward.bot.ticket.Category;
import steward.knowledge.index.Embeddings;
import steward.knowledge.source.Language;

/**
 * What the labelled messages nearest to a text say: by shared characters at once, by
 * meaning as soon as it can.
 */
@Component
class NearestExamples {

    private static final Logger log = LoggerFactory.getLogger(NearestExamples.class);

    private static final int NEIGHBOURS = 7;

    /**
     * Vectors of short texts in one language are never far apart: below this they have
     * nothing in common.
     */
    private static final double UNRELATED = 0.45;

    private final Examples examples = new Examples();

    private final Embeddings embeddings;

    private volatile List<float[]> vectors = List.of();

    NearestExamples(Embeddings embeddings) {
        this.embeddings = embeddings;
    }

    /**
     * Reads the meaning of all examples in the background; until then shared characters
     * decide.
     */
    @EventListener(ApplicationReadyEvent.class)
    void prepare() {
        Thread.ofPlatform().name("triage-examples").daemon().priority(Thread.MIN_PRIORITY).start(this::embedAll);
    }

    /** How much speaks for each category, from 0 to 1. */
    Map<Category, Double> votes(String plain, Language language, boolean byMeaningToo) {
        var likeness = examples.likeness(plain);
        var meaning = byMeaningToo ? vectors : List.<float[]>of();
        if (!meaning.isEmpty() && embeddings.ready(language)) {
            addMeaning(likeness, embeddings.embed(language, plain), language, meaning);
        }
        var nearest = IntStream.range(0, likeness.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> likeness[i]).reversed())
            .limit(NEIGHBOURS)
            .toList();
        var votes = new EnumMap<Category, Double>(Category.class);
        for (var i : nearest) {
            votes.merge(examples.all().get(i).category(), likeness[i], NearestExamples::together);
        }
        return votes;
    }

    /**
     * Two neighbours of one category say more than one, yet never more than certainty.
     */
    private static double together(double one, double other) {
        return 1 - (1 - one) * (1 - 0.5 * other);
    }

    private void addMeaning(double[] likeness, float[] asked, Language language, List<float[]> meaning) {
        for (var i = 0; i < likeness.length; i++) {
            var comparable = examples.all().get(i).language().isChinese() == language.isChinese();
            var near = comparable ? Math.max(0, (dot(asked, meaning.get(i)) - UNRELATED) / (1 - UNRELATED)) : 0;
            likeness[i] = 0.45 * likeness[i] + 0.55 * near;
        }
    }

    private void embedAll() {
        try {
            var read = new ArrayList<float[]>();
            for (var example : examples.all()) {
                read.addAll(embeddings.embedAll(example.language(), List.of(Plain.of(example.text()))));
            }
            vectors = List.copyOf(read);
            log.info("triage: the meaning of {} examples is read", read.size());
        }
        catch (RuntimeException ex) {
            log.warn("triage: the examples cannot be read by meaning; shared characters decide alone", ex);
        }
    }

    private static double dot(float[] one, float[] other) {
        var sum = 0.0;
        for (var i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

}
