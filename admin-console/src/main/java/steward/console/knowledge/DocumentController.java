package steward.console.knowledge;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import steward.console.knowledge.DocumentView.Item;
import steward.console.staff.SignedIn;
import steward.knowledge.ingest.Ingest;
import steward.knowledge.ingest.IndexingReport.Entry;
import steward.knowledge.source.Document;
import steward.knowledge.source.Documents;
import steward.knowledge.source.VersionState;

/** The documents the bot answers from, and how far each is indexed. */
@RestController
@RequestMapping("/api/v1/knowledge/documents")
class DocumentController {

    private final Ingest ingest;

    private final Documents documents;

    private final Clock clock;

    DocumentController(Ingest ingest, Documents documents, Clock clock) {
        this.ingest = ingest;
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * @param running whether documents are being read or passages wait for their vectors
     * @param rebuilt why the index was built anew since the hub started, in words
     */
    record Items(List<Item> items, @Nullable String next, boolean running, int percent, @Nullable String rebuilt) {
    }

    /**
     * @param version the newest one that was read when it is missing
     */
    record Change(@Nullable String state, @Nullable Integer version) {
    }

    @GetMapping
    Items list(@RequestParam(defaultValue = "false") boolean retired) {
        var report = ingest.report();
        var items = new ArrayList<>(report.documents().stream().map(Item::of).toList());
        if (retired) {
            documents.all().stream().filter(Document::isRetired).map(Entry::of).map(Item::of).forEach(items::add);
        }
        return new Items(items, null, report.running(), report.percent(), report.rebuilt());
    }

    @GetMapping("/{id}")
    DocumentView show(@PathVariable String id, @RequestParam(defaultValue = "false") boolean chunks) {
        var document = find(id);
        return DocumentView.of(document, ingest.isIndexed(document),
                chunks ? VersionView.chunks(document, documents) : null);
    }

    @GetMapping("/{id}/versions/{number}")
    VersionView version(@PathVariable String id, @PathVariable int number) {
        var document = find(id);
        return VersionView.of(document, number, documents)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such version."));
    }

    @PatchMapping("/{id}")
    DocumentView change(@PathVariable String id, @RequestBody Change change, @AuthenticationPrincipal SignedIn me) {
        var document = find(id);
        var state = state(change.state());
        var version = document.versions()
            .stream()
            .filter(each -> change.version() == null ? each.facts() != null : change.version() == each.number())
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT, "There is no such version yet."));
        if (version.error() != null && state != VersionState.RETIRED) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, "This version cannot be read: " + version.error());
        }
        documents.change(id, version.number(), state, me.staffId(), clock.instant());
        ingest.rescan();
        return show(id, false);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retire(@PathVariable String id, @AuthenticationPrincipal SignedIn me) {
        documents.retire(find(id).id(), me.staffId());
        ingest.rescan();
    }

    private Document find(String id) {
        return documents.find(id)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such document."));
    }

    static VersionState state(@Nullable String label) {
        try {
            return VersionState.of(label == null ? "" : label.toLowerCase(Locale.ROOT));
        }
        catch (IllegalArgumentException ex) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "state must be draft, in_force or retired");
        }
    }

}
