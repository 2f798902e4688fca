package steward.bot.triage;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import steward.bot.classifier.Features;
import steward.bot.classifier.LinearModel;
import steward.bot.classifier.WordPieces;
import steward.bot.classifier.Words;
import steward.bot.ticket.Category;
import steward.bot.triage.Examples.Example;
import steward.knowledge.index.Embeddings;
import steward.knowledge.source.Language;

/** Learns from the labelled messages; the same messages give the same model. */
public final class TriageTraining {

    private static final Set<Integer> DANGER = Set.of(0);

    private static final double BY_PIECES = 1;

    private static final double BY_MEANING = 3;

    private final List<Example> examples;

    /** From the messages that come with the hub. */
    public TriageTraining() {
        this(Examples.all());
    }

    TriageTraining(List<Example> examples) {
        this.examples = examples;
    }

    /**
     * From these rows as well: categories, language and text, with tabs between.
     * @throws IOException when the file cannot be read
     * @throws IllegalArgumentException naming the line that is no such row
     */
    public TriageTraining with(Path rows) throws IOException {
        return new TriageTraining(Examples.joined(examples, Examples.read(rows)));
    }

    /** What was learned, to be tried before it is kept. */
    public static final class Learned {

        private final TriageModel model;

        private final Embeddings embeddings;

        private Learned(TriageModel model, Embeddings embeddings) {
            this.model = model;
            this.embeddings = embeddings;
        }

        public Triage triage() {
            return Triage.of(model, embeddings);
        }

        /** Writes the model as it comes with the hub. */
        public void write(Path file) throws IOException {
            try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
                model.write(out);
            }
        }

    }

    public Learned learn(Embeddings embeddings) {
        return new Learned(fit(embeddings), embeddings);
    }

    TriageModel fit(Embeddings embeddings) {
        var texts = examples.stream().map(example -> Words.of(Plain.of(example.text()))).toList();
        var pieces = WordPieces.of(texts);
        var features = texts.stream().map(pieces::features).toList();
        var danger = examples.stream().map(example -> example.isEmergency() ? DANGER : Set.<Integer>of()).toList();
        return new TriageModel(Examples.version(examples), pieces,
                LinearModel.fit(features, danger, 1, pieces.size(), BY_PIECES),
                LinearModel.fit(features, categories(examples), Category.values().length, pieces.size(), BY_PIECES),
                byMeaning(embeddings, Language.ZH_HANS), byMeaning(embeddings, Language.EN));
    }

    private LinearModel byMeaning(Embeddings embeddings, Language language) {
        var own = examples.stream()
            .filter(example -> Languages.of(example.text()).isChinese() == language.isChinese())
            .toList();
        var vectors = embeddings.embedAll(language, own.stream().map(example -> Plain.of(example.text())).toList());
        return LinearModel.fit(vectors.stream().map(Features::of).toList(), categories(own), Category.values().length,
                vectors.getFirst().length, BY_MEANING);
    }

    private static List<Set<Integer>> categories(List<Example> examples) {
        return examples.stream()
            .map(example -> example.categories().stream().map(Category::ordinal).collect(Collectors.toSet()))
            .toList();
    }

}
