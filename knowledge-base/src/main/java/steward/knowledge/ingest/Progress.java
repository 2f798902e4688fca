package steward.knowledge.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import steward.knowledge.ingest.IndexingReport.Entry;
import steward.knowledge.ingest.IndexingReport.State;

/** What the report says, written by the run and read by anyone. */
class Progress {

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private boolean running = true;

    private long vectorsMissing;

    synchronized void begin(List<String> ids, List<String> files) {
        entries.keySet().retainAll(Set.copyOf(ids));
        for (int i = 0; i < ids.size(); i++) {
            entries.putIfAbsent(ids.get(i), Entry.queued(ids.get(i), files.get(i)));
        }
    }

    synchronized void put(Entry entry) {
        running = true;
        entries.put(entry.id(), entry);
    }

    synchronized Entry entry(String id) {
        return Objects.requireNonNull(entries.get(id));
    }

    synchronized void vectorsMissing(long count) {
        running |= count > 0;
        vectorsMissing = count;
    }

    synchronized void end() {
        running = false;
    }

    synchronized IndexingReport report() {
        return new IndexingReport(running, percent(), new ArrayList<>(entries.values()));
    }

    /** Reading counts half, vectors the other half. */
    private int percent() {
        long read = entries.values().stream().filter(entry -> isRead(entry.state())).count();
        long chunks = entries.values().stream().mapToLong(Entry::chunks).sum();
        long readShare = entries.isEmpty() ? (running ? 0 : 50) : 50 * read / entries.size();
        long vectorShare = chunks == 0 ? (running ? 0 : 50) : 50 * Math.max(0, chunks - vectorsMissing) / chunks;
        return (int) (readShare + vectorShare);
    }

    private static boolean isRead(State state) {
        return state == State.READY || state == State.FAILED;
    }

}
