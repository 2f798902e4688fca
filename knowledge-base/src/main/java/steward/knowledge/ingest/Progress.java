package steward.knowledge.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import steward.knowledge.ingest.IndexingReport.Entry;
import steward.knowledge.ingest.IndexingReport.State;
import steward.knowledge.source.Document;
import steward.knowledge.source.SourceFile;

/** What the report says, written by the run and read by anyone. */
class Progress {

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private boolean running = true;

    private long vectorsMissing;

    /** Files of the source that may not be stored yet. */
    synchronized void expect(List<SourceFile> files) {
        var ids = files.stream().map(SourceFile::id).collect(Collectors.toSet());
        entries.values().removeIf(entry -> entry.origin() == null && !ids.contains(entry.id()));
        files.forEach(file -> entries.putIfAbsent(file.id(), Entry.queued(file.id(), file.name())));
    }

    /** A document that was uploaded at this moment. */
    synchronized void announce(Document document) {
        running = true;
        entries.putIfAbsent(document.id(), Entry.of(document));
    }

    synchronized void indexing(Document document) {
        running = true;
        entries.computeIfPresent(document.id(), (_, entry) -> entry.in(State.INDEXING));
    }

    synchronized void stored(Document document) {
        if (document.isRetired()) {
            entries.remove(document.id());
        }
        else {
            entries.put(document.id(), Entry.of(document));
        }
    }

    synchronized void vectorsMissing(long count) {
        running |= count > 0;
        vectorsMissing = count;
    }

    synchronized void end() {
        running = false;
    }

    synchronized IndexingReport report() {
        return new IndexingReport(running, percent(), new ArrayList<>(entries.values()), null);
    }

    /** Reading counts half, vectors the other half. */
    private int percent() {
        long read = entries.values().stream().filter(entry -> entry.state().isRead()).count();
        long chunks = entries.values().stream().mapToLong(Entry::chunks).sum();
        long readShare = entries.isEmpty() ? (running ? 0 : 50) : 50 * read / entries.size();
        long vectorShare = chunks == 0 ? (running ? 0 : 50) : 50 * Math.max(0, chunks - vectorsMissing) / chunks;
        return (int) (readShare + vectorShare);
    }

}
