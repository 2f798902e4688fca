package steward.console.knowledge;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import steward.knowledge.ingest.Ingest;
import steward.knowledge.ingest.IndexingReport;

/** The documents the bot answers from, and how far each is indexed. */
@RestController
class DocumentController {

    private final Ingest ingest;

    DocumentController(Ingest ingest) {
        this.ingest = ingest;
    }

    record Item(String id, String title, String file, @Nullable String language, String state, int sections, int chunks,
            Map<String, Integer> removed, @Nullable String error) {

        static Item of(IndexingReport.Entry entry) {
            return new Item(entry.id(), entry.title(), entry.file(),
                    entry.language() == null ? null : entry.language().tag(), entry.state().label(), entry.sections(),
                    entry.chunks(), entry.removed(), entry.error());
        }

    }

    /**
     * @param running whether documents are being read or passages wait for their vectors
     */
    record Items(List<Item> items, @Nullable String next, boolean running, int percent) {
    }

    @GetMapping("/api/v1/knowledge/documents")
    Items documents() {
        var report = ingest.report();
        return new Items(report.documents().stream().map(Item::of).toList(), null, report.running(), report.percent());
    }

}
