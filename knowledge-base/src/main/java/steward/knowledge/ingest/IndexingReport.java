package steward.knowledge.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import steward.knowledge.format.Finding;
import steward.knowledge.source.Document;
import steward.knowledge.source.Language;
import steward.knowledge.source.Origin;
import steward.knowledge.source.Version;
import steward.knowledge.source.VersionState;

/**
 * How far the guidelines are indexed on this node.
 *
 * @param running whether documents are being read or passages wait for their vectors
 * @param percent of the work known so far, 0 to 100
 * @param documents all but those that are retired
 * @param rebuilt why the index was built anew since the start, in words; null if it was
 * not
 */
public record IndexingReport(boolean running, int percent, List<Entry> documents, @Nullable String rebuilt) {

    IndexingReport withRebuilt(@Nullable String reason) {
        return new IndexingReport(running, percent, documents, reason);
    }

    /**
     * One document.
     *
     * @param origin null until it was read, as are {@code version} and {@code language}
     * @param property the property it is limited to
     * @param version the number of its newest version
     * @param sections numbered parts that hold text, of the newest version that was read
     * @param chunks passages to be found
     * @param removed how many pieces each cleaner took out, by its name
     * @param findings what in the file someone should look at
     * @param error why the newest version cannot be indexed, in words
     */
    public record Entry(String id, String title, String file, @Nullable Origin origin, @Nullable String property,
            int version, @Nullable Language language, State state, int sections, int chunks,
            Map<String, Integer> removed, List<Finding> findings, @Nullable String error) {

        static Entry queued(String id, String file) {
            return new Entry(id, file, file, null, null, 0, null, State.QUEUED, 0, 0, Map.of(), List.of(), null);
        }

        public static Entry of(Document document) {
            var newest = document.newest();
            var read = document.versions().stream().filter(Version::isIndexed).findFirst();
            var facts = read.map(Version::facts).orElse(null);
            var report = CleaningReport.parse(facts == null ? "{}" : facts.report());
            return new Entry(document.id(), document.title(), document.file(), document.origin(), document.property(),
                    newest.number(), facts == null ? null : facts.language(), State.of(document),
                    facts == null ? 0 : facts.sections(), facts == null ? 0 : facts.chunks(), report.removed(),
                    report.findings(), newest.error());
        }

        Entry in(State next) {
            return new Entry(id, title, file, origin, property, version, language, next, sections, chunks, removed,
                    findings, null);
        }

    }

    /** Ready means that its words can be found; meaning follows in the background. */
    public enum State {

        QUEUED, INDEXING, READY, DRAFT, FAILED, RETIRED;

        static State of(Document document) {
            var newest = document.newest();
            if (document.isRetired()) {
                return RETIRED;
            }
            if (newest.facts() == null) {
                return newest.error() == null ? QUEUED : FAILED;
            }
            return document.versions().stream().anyMatch(State::answers) ? READY : DRAFT;
        }

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean isRead() {
            return this != QUEUED && this != INDEXING;
        }

        private static boolean answers(Version version) {
            return version.isIndexed() && version.state() == VersionState.IN_FORCE;
        }

    }

}
