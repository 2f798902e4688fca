package steward.knowledge.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import steward.knowledge.format.Finding;
import steward.knowledge.source.Language;

/**
 * How far the guidelines are indexed.
 *
 * @param running whether documents are being read or passages wait for their vectors
 * @param percent of the work known so far, 0 to 100
 */
public record IndexingReport(boolean running, int percent, List<Entry> documents) {

    /**
     * One document.
     *
     * @param language null until it was read
     * @param sections numbered parts that hold text
     * @param chunks passages to be found
     * @param removed how many pieces each cleaner took out, by its name
     * @param findings what in the file someone should look at
     * @param error why it cannot be indexed, in words
     */
    public record Entry(String id, String title, String file, @Nullable Language language, State state, int sections,
            int chunks, Map<String, Integer> removed, List<Finding> findings, @Nullable String error) {

        static Entry queued(String id, String file) {
            return new Entry(id, file, file, null, State.QUEUED, 0, 0, Map.of(), List.of(), null);
        }

        Entry in(State next) {
            return new Entry(id, title, file, language, next, sections, chunks, removed, findings, null);
        }

        Entry failed(String reason) {
            return new Entry(id, title, file, null, State.FAILED, 0, 0, Map.of(), List.of(), reason);
        }

    }

    /** Ready means that its words can be found; meaning follows in the background. */
    public enum State {

        QUEUED, INDEXING, READY, FAILED;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

    }

}
