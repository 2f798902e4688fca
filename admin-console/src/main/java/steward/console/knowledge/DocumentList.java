package steward.console.knowledge;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import steward.knowledge.format.Finding;
import steward.knowledge.ingest.IndexingReport.Entry;
import steward.knowledge.ingest.Ingest;
import steward.knowledge.source.Document;
import steward.knowledge.source.Documents;
import steward.knowledge.source.Version;

/** The documents as the page lists them. */
@Component
class DocumentList {

    private final Ingest ingest;

    private final Documents documents;

    private final Clock clock;

    DocumentList(Ingest ingest, Documents documents, Clock clock) {
        this.ingest = ingest;
        this.documents = documents;
        this.clock = clock;
    }

    /** Whether documents are being read or passages wait for their vectors. */
    boolean isRunning() {
        return ingest.report().running();
    }

    View now() {
        var report = ingest.report();
        var now = clock.instant();
        var stored = documents.all().stream().collect(Collectors.toMap(Document::id, Function.identity()));
        var rows = report.documents().stream().map(entry -> Row.of(entry, stored.get(entry.id()), now)).toList();
        return new View(rows, report.running(), report.percent(), report.rebuilt() != null);
    }

    /**
     * @param rebuilt whether the index was built anew since the hub started
     */
    record View(List<Row> rows, boolean running, int percent, boolean rebuilt) {

        public int passages() {
            return rows.stream().mapToInt(row -> row.entry().chunks()).sum();
        }

    }

    /**
     * A document.
     *
     * @param inForce the version the bot answers from now; null where there is none
     * @param removed what each cleaner took out, without those that found nothing
     */
    record Row(Entry entry, boolean stored, @Nullable Version inForce, List<Removed> removed, List<Flag> flags,
            @Nullable Reason reason) {

        static Row of(Entry entry, @Nullable Document document, Instant now) {
            return new Row(entry, document != null, document == null ? null : Versions.inForce(document, now),
                    Removed.of(entry.removed()), entry.findings().stream().map(Flag::of).toList(),
                    entry.error() == null ? null : Reason.of(entry.error()));
        }

    }

    /** How often a cleaner found something. */
    record Removed(String cleaner, int times) {

        static List<Removed> of(Map<String, Integer> removed) {
            return removed.entrySet()
                .stream()
                .filter(each -> each.getValue() > 0)
                .map(each -> new Removed(each.getKey(), each.getValue()))
                .toList();
        }

        /** The end of the key of its name. */
        public String key() {
            return cleaner.replace(' ', '-');
        }

    }

    /** Something in a file that someone should look at. */
    record Flag(String key, Place place, String excerpt) {

        static Flag of(Finding finding) {
            return new Flag(finding.kind().label().replace(' ', '-'), Place.of(finding.where()), finding.excerpt());
        }

    }

}
