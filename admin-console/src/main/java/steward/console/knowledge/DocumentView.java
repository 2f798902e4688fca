package steward.console.knowledge;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import steward.knowledge.format.Finding;
import steward.knowledge.ingest.CleaningReport;
import steward.knowledge.ingest.IndexingReport.Entry;
import steward.knowledge.ingest.IndexingReport.State;
import steward.knowledge.source.Document;
import steward.knowledge.source.Version;

/**
 * One document in full.
 *
 * @param versions newest first
 * @param report what cleaning did to the newest version that was read
 * @param passages those of that version, when they were asked for
 */
record DocumentView(@JsonUnwrapped Item item, List<VersionItem> versions, @Nullable CleaningReport report,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<PassageItem> passages) {

    static DocumentView of(Document document, boolean indexed, @Nullable List<PassageItem> passages) {
        var entry = Entry.of(document);
        boolean waits = !indexed && (entry.state() == State.READY || entry.state() == State.DRAFT);
        var report = document.versions()
            .stream()
            .map(Version::facts)
            .filter(facts -> facts != null)
            .findFirst()
            .map(facts -> CleaningReport.parse(facts.report()));
        return new DocumentView(Item.of(entry, waits ? State.INDEXING : entry.state()),
                document.versions().stream().map(VersionItem::of).toList(), report.orElse(null), passages);
    }

    /**
     * A document in the list.
     *
     * @param version the number of its newest version
     * @param sections numbered parts that hold text, of the newest version that was read
     * @param chunks passages to be found, likewise
     */
    record Item(String id, String title, String file, @Nullable String origin, @Nullable String property, int version,
            @Nullable String language, String state, int sections, int chunks, Map<String, Integer> removed,
            List<Finding> findings, @Nullable String error) {

        static Item of(Entry entry) {
            return of(entry, entry.state());
        }

        static Item of(Entry entry, State state) {
            return new Item(entry.id(), entry.title(), entry.file(),
                    entry.origin() == null ? null : entry.origin().label(), entry.property(), entry.version(),
                    entry.language() == null ? null : entry.language().tag(), state.label(), entry.sections(),
                    entry.chunks(), entry.removed(), entry.findings(), entry.error());
        }

    }

    /** A version in the list of its document. */
    record VersionItem(int number, String state, @Nullable Instant effectiveFrom, @Nullable Instant effectiveTo,
            Instant addedAt, @Nullable String addedBy, @Nullable Instant readAt, @Nullable String language,
            @Nullable String mediaType, int sections, int chunks, @Nullable String error) {

        static VersionItem of(Version version) {
            var facts = version.facts();
            return new VersionItem(version.number(), version.state().label(), version.effective().from(),
                    version.effective().to(), version.addedAt(), version.addedBy(),
                    facts == null ? null : facts.readAt(), facts == null ? null : facts.language().tag(),
                    version.mediaType().isEmpty() ? null : version.mediaType(), facts == null ? 0 : facts.sections(),
                    facts == null ? 0 : facts.chunks(), version.error());
        }

    }

    /**
     * A passage as it is indexed.
     *
     * @param start where its text begins in the version's text
     * @param end behind its last character
     */
    record PassageItem(String id, String section, String heading, String text, int start, int end) {
    }

}
