package steward.bot.triage;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import steward.bot.ticket.Category;
import steward.bot.triage.Examples.Example;
import steward.knowledge.index.Embeddings;
import steward.knowledge.source.Language;

/** Learns from the labelled messages; the same messages give the same model. */
public final class TriageTraining {

    private static final Set<Integer> DANGER = Set.of(0);

    private static final double BY_PIECES = 1;

    private static final double BY_MEANING = 3;

    private final Embeddings embeddings;

    public TriageTraining(Embeddings embeddings) {
        this.embeddings = embeddings;
    }

    /** What was learned, to be tried before it is kept. */
    public final class Learned {

        private final TriageModel model;

        private Learned(TriageModel model) {
            this.model = model;
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

    /** Learns from the messages that come with the hub. */
    public Learned learn() {
        return new Learned(fit(Examples.all()));
    }

    TriageModel fit(List<Example> examples) {
        var texts = examples.stream().map(example -> Words.of(Plain.of(example.text()))).toList();
        var pieces = WordPieces.of(texts);
        var features = texts.stream().map(pieces::features).toList();
        var danger = examples.stream().map(example -> example.isEmergency() ? DANGER : Set.<Integer>of()).toList();
        return new TriageModel(Examples.version(examples), pieces,
                LinearModel.fit(features, danger, 1, pieces.size(), BY_PIECES),
                LinearModel.fit(features, categories(examples), Category.values().length, pieces.size(), BY_PIECES),
                byMeaning(examples, Language.ZH_HANS), byMeaning(examples, Language.EN));
    }

    private LinearModel byMeaning(List<Example> examples, Language language) {
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
