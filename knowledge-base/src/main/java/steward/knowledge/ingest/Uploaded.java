package steward.knowledge.ingest;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import steward.knowledge.format.UnreadableDocument;
import steward.knowledge.source.Arrival;
import steward.knowledge.source.Document;
import steward.knowledge.source.Documents;
import steward.knowledge.source.Origin;
import steward.knowledge.source.Uploads;
import steward.knowledge.source.Uploads.Waiting;

/** Reads what was uploaded, here or on a node that did not come to it. */
class Uploaded {

    private static final Logger log = LoggerFactory.getLogger(Uploaded.class);

    /** How long the node that took an upload is left alone with it. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Uploads uploads;

    private final Documents documents;

    private final Clock clock;

    private final AtomicBoolean here = new AtomicBoolean(true);

    private boolean cleanedAgain;

    Uploaded(Uploads uploads, Documents documents, Clock clock) {
        this.uploads = uploads;
        this.documents = documents;
        this.clock = clock;
    }

    /** Notes that something was uploaded to this node. */
    void here() {
        here.set(true);
    }

    boolean isWaiting() {
        return here.get() || !uploads.waitingSince(clock.instant().minus(PATIENCE)).isEmpty();
    }

    void run(BooleanSupplier stopping) {
        var before = here.getAndSet(false) ? clock.instant() : clock.instant().minus(PATIENCE);
        for (var waiting : uploads.waitingSince(before)) {
            if (!stopping.getAsBoolean()) {
                read(waiting);
            }
        }
        if (!cleanedAgain) {
            documents.all().stream().filter(document -> document.origin() == Origin.UPLOAD).forEach(this::cleanAgain);
            cleanedAgain = true;
        }
    }

    private void read(Waiting waiting) {
        var id = waiting.documentId();
        try {
            var reading = Reader.read(id, waiting.file(), uploads.bytes(waiting), clock.instant());
            documents.read(id, waiting.number(), reading);
        }
        catch (UnreadableDocument ex) {
            log.warn("Document {} version {} cannot be indexed: {}", id, waiting.number(), ex.getMessage());
            documents.unreadable(id, waiting.number(), Reader.VERSION, String.valueOf(ex.getMessage()));
        }
    }

    /** Texts that were cleaned by an older hub become a new version if that helps. */
    private void cleanAgain(Document document) {
        var newest = document.newest();
        var facts = newest.facts();
        if (facts == null || !newest.isIndexed() || newest.readWith().equals(Reader.VERSION)) {
            return;
        }
        var texts = documents.texts(document.id(), newest.number()).orElseThrow();
        var now = clock.instant();
        var reading = Reader.read(document.id(), document.file(), texts.original(), newest.mediaType(),
                CleaningReport.parse(facts.report()).findings(), now);
        if (reading.texts().equals(texts)) {
            documents.unchanged(document.id(), newest.number(), newest.hash(), Reader.VERSION);
        }
        else {
            documents.add(new Arrival(document.id(), document.file(), Origin.UPLOAD, null, newest.state(),
                    newest.effective(), newest.hash(), newest.addedBy(), now), reading);
        }
    }

}
