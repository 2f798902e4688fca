package steward.knowledge.ingest;

import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import steward.knowledge.format.UnreadableDocument;
import steward.knowledge.index.PassageIndex;
import steward.knowledge.ingest.IndexingReport.State;
import steward.knowledge.source.Documents;
import steward.knowledge.source.Source;
import steward.knowledge.source.SourceFile;
import steward.knowledge.source.StillChanging;

/** Brings stored documents and index in step with the source; what is unchanged stays. */
class Scan {

    private static final Logger log = LoggerFactory.getLogger(Scan.class);

    private final Source source;

    private final Documents documents;

    private final PassageIndex index;

    private final Clock clock;

    private final Progress progress;

    private final Map<String, String> stamps = new HashMap<>();

    Scan(Source source, Documents documents, PassageIndex index, Clock clock, Progress progress) {
        this.source = source;
        this.documents = documents;
        this.index = index;
        this.clock = clock;
        this.progress = progress;
    }

    /** Reads what changed; afterwards every word of the source can be found. */
    void run(BooleanSupplier stopping) throws IOException {
        var files = source.files();
        var stored = documents.hashes();
        var indexed = index.documents();
        removeGone(files, stored, indexed);
        progress.begin(files.stream().map(SourceFile::id).toList(), files.stream().map(SourceFile::name).toList());
        int changed = 0;
        for (var file : files) {
            if (!stopping.getAsBoolean() && !file.stamp().equals(stamps.get(file.id()))) {
                changed += read(file, stored, indexed) ? 1 : 0;
            }
        }
        index.commit();
        progress.vectorsMissing(index.countWithoutVector());
        if (changed > 0) {
            var report = progress.report();
            log.info("Indexed {} of {} documents: {} sections, {} passages, {} failed", changed, files.size(),
                    report.documents().stream().mapToInt(IndexingReport.Entry::sections).sum(),
                    report.documents().stream().mapToInt(IndexingReport.Entry::chunks).sum(),
                    report.documents().stream().filter(entry -> entry.state() == State.FAILED).count());
        }
    }

    private void removeGone(List<SourceFile> files, Map<String, String> stored, Map<String, String> indexed)
            throws IOException {
        var gone = new HashSet<>(stored.keySet());
        gone.addAll(indexed.keySet());
        files.forEach(file -> gone.remove(file.id()));
        for (var id : gone) {
            remove(id);
            stamps.remove(id);
        }
    }

    private boolean read(SourceFile file, Map<String, String> stored, Map<String, String> indexed) throws IOException {
        var before = progress.entry(file.id());
        progress.put(before.in(State.INDEXING));
        try {
            var reading = Reading.of(file, clock.instant());
            var document = reading.document();
            if (!document.hash().equals(stored.get(file.id()))) {
                documents.put(document);
            }
            if (!document.hash().equals(indexed.get(file.id()))) {
                index.put(reading.indexed());
            }
            progress.put(
                    new IndexingReport.Entry(file.id(), document.title(), file.name(), document.language(), State.READY,
                            reading.sections(), reading.chunks().size(), reading.removed(), reading.findings(), null));
            log.info("Indexed {}: {} sections, {} passages, removed {}, {} findings", file.id(), reading.sections(),
                    reading.chunks().size(), reading.removed(), reading.findings().size());
        }
        catch (StillChanging ex) {
            progress.put(before);
            log.info("Document {} is being changed and will be read again", file.id());
            return false;
        }
        catch (UnreadableDocument ex) {
            remove(file.id());
            progress.put(progress.entry(file.id()).failed(String.valueOf(ex.getMessage())));
            log.warn("Document {} cannot be indexed: {}", file.id(), ex.getMessage());
        }
        stamps.put(file.id(), file.stamp());
        return true;
    }

    private void remove(String id) throws IOException {
        documents.remove(id);
        index.remove(id);
    }

}
