package steward.bot.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;
import steward.knowledge.search.Passage;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A question with the passages that answer it.
 *
 * @param lang BCP 47 tag the figures are grouped by
 * @param gold any of which answers; none for an unanswerable question
 * @param part for sets that keep questions apart, such as {@code test}
 */
record RetrievalQuestion(String id, String lang, String question, List<Gold> gold, boolean answerable,
        @Nullable String part) {

    private static final JsonMapper JSON = JsonMapper.builder()
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .build();

    RetrievalQuestion {
        if (answerable == gold.isEmpty()) {
            throw new IllegalArgumentException(id + ": a question has gold passages exactly when it is answerable");
        }
    }

    /**
     * Where the answer stands.
     *
     * @param doc file name of the document, or how it begins
     * @param quote a part of the passage as the document writes it
     * @param fingerprint stands for the quote where the document's words must not be
     * repeated
     */
    record Gold(String doc, @Nullable String quote, @Nullable Fingerprint fingerprint) {

        Gold {
            if ((quote == null) == (fingerprint == null)) {
                throw new IllegalArgumentException(doc + ": either a quote or its fingerprint");
            }
        }

        boolean isIn(Passage passage) {
            return isOf(passage) && (fingerprint == null
                    ? Fingerprint.folded(passage.text()).contains(Fingerprint.folded(String.valueOf(quote)))
                    : fingerprint.isIn(passage.text()));
        }

        /** The bundled handbook is cited by its title; its passages carry its file. */
        private boolean isOf(Passage passage) {
            var file = doc.replaceFirst("\\.md$", "").replace('.', '-');
            return passage.document().startsWith(doc) || passage.chunkId().startsWith(file);
        }

    }

    /** Reads a file with one question as a JSON object on each line. */
    static List<RetrievalQuestion> read(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank())
                .map(line -> JSON.readValue(line, RetrievalQuestion.class))
                .toList();
        }
    }

}
