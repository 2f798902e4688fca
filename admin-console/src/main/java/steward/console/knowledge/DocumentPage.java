package steward.console.knowledge;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

import org.jspecify.annotations.Nullable;
import steward.console.knowledge.DocumentList.Flag;
import steward.console.knowledge.DocumentList.Removed;
import steward.knowledge.chunk.Chunk;
import steward.knowledge.ingest.CleaningReport;
import steward.knowledge.ingest.Cut;
import steward.knowledge.source.Document;
import steward.knowledge.source.Version;
import steward.knowledge.source.Version.Texts;

/**
 * What the page of a document shows.
 *
 * @param chosen the version whose passages and cleaning are shown
 * @param inForce the number of the version the bot answers from, or null
 * @param passages of the chosen version, in the order of its text
 */
record DocumentPage(Document document, VersionRow chosen, @Nullable Integer inForce, List<VersionRow> versions,
        List<Chunk> passages, List<Removed> removed, List<Flag> flags, RemovalList removals) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private static final int PASSAGES = 100;

    static DocumentPage of(Document document, Version chosen, @Nullable Texts texts, Instant now, ZoneId zone) {
        var facts = chosen.facts();
        var inForce = Versions.inForce(document, now);
        var report = CleaningReport.parse(facts == null ? "{}" : facts.report());
        return new DocumentPage(document, VersionRow.of(chosen, zone), inForce == null ? null : inForce.number(),
                document.versions().stream().map(version -> VersionRow.of(version, zone)).toList(),
                facts == null || texts == null ? List.of() : Cut.of(document.id(), facts, texts).chunks(),
                Removed.of(report.removed()), report.findings().stream().map(Flag::of).toList(),
                RemovalList.of(texts == null ? "" : texts.original(), report.removals()));
    }

    public int pages() {
        return Math.max(1, (passages.size() + PASSAGES - 1) / PASSAGES);
    }

    /** A number of a page that there is. */
    public int page(int asked) {
        return Math.clamp(asked, 1, pages());
    }

    public List<Chunk> passagesOn(int page) {
        int from = (page(page) - 1) * PASSAGES;
        return passages.subList(from, Math.min(passages.size(), from + PASSAGES));
    }

    /**
     * A version.
     *
     * @param from its first moment at the site, or null; likewise {@code to}
     */
    record VersionRow(Version version, @Nullable String from, @Nullable String to, String addedAt,
            @Nullable Reason reason) {

        static VersionRow of(Version version, ZoneId zone) {
            var error = version.error();
            return new VersionRow(version, time(version.effective().from(), zone), time(version.effective().to(), zone),
                    TIME.format(version.addedAt().atZone(zone)), error == null ? null : Reason.of(error));
        }

        private static @Nullable String time(@Nullable Instant instant, ZoneId zone) {
            return instant == null ? null : TIME.format(instant.atZone(zone));
        }

    }

}
