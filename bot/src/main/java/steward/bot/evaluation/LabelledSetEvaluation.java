package steward.bot.evaluation;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import steward.bot.triage.LabelClassifier;
import steward.bot.triage.LabelClassifier.Labelled;
import steward.knowledge.index.Embeddings;

/**
 * The method of triage on a labelled set of anybody's: learned from one file, measured on
 * another.
 */
public class LabelledSetEvaluation {

    private final Embeddings embeddings;

    public LabelledSetEvaluation(Embeddings embeddings) {
        this.embeddings = embeddings;
    }

    /**
     * Prints the figures.
     * @param outside texts no label fits, one a line; what stands after a tab is left out
     * @throws IOException when a file cannot be read
     * @throws IllegalArgumentException for a line that is not a text, a tab and a label
     */
    public void run(Path train, Path test, @Nullable Path outside, PrintWriter out) throws IOException {
        var examples = read(train);
        var classifier = LabelClassifier.fit(examples, embeddings);
        var figures = new LabelFigures();
        var abstention = new AbstentionFigures();
        var latencies = new Latencies();
        for (var each : read(test)) {
            long start = System.nanoTime();
            var guess = classifier.guess(each.text());
            latencies.add(System.nanoTime() - start);
            figures.add(Set.of(each.label()), Set.of(guess.label()));
            abstention.add(true, true, guess.confidence());
        }
        out.printf("learned from %d texts with %d labels%n", examples.size(),
                examples.stream().map(Labelled::label).distinct().count());
        out.printf("accuracy %.3f  macro F1 %.3f  %s%n", figures.accuracy(), figures.macro(), latencies);
        if (outside != null) {
            lines(outside)
                .forEach(line -> abstention.add(false, true, classifier.guess(line.split("\t")[0]).confidence()));
            out.printf("texts outside: AUC %.3f, rejected while 95 %% of the others are kept %.3f%n", abstention.auc(),
                    abstention.rejectedAtKept());
        }
        out.flush();
    }

    private static List<Labelled> read(Path file) throws IOException {
        return lines(file).stream().map(line -> labelled(file, line)).toList();
    }

    private static Labelled labelled(Path file, String line) {
        int tab = line.lastIndexOf('\t');
        if (tab <= 0 || tab == line.length() - 1) {
            throw new IllegalArgumentException("%s: not a text, a tab and a label: %s".formatted(file, line));
        }
        return new Labelled(line.substring(0, tab), line.substring(tab + 1).strip());
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
    }

}
