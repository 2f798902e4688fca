package steward.knowledge.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import steward.knowledge.index.IndexedDocument;
import steward.knowledge.index.IndexedDocument.IndexedVersion;
import steward.knowledge.index.PassageIndex;
import steward.knowledge.source.Document;
import steward.knowledge.source.Documents;
import steward.knowledge.source.Version;

/**
 * Brings this node's index in step with the stored documents, whichever node stored them.
 */
class CatchUp {

    private static final Logger log = LoggerFactory.getLogger(CatchUp.class);

    /** Documents that are made searchable together. */
    private static final int BATCH = 20;

    private final Documents documents;

    private final PassageIndex index;

    private final Progress progress;

    private long reported;

    CatchUp(Documents documents, PassageIndex index, Progress progress) {
        this.documents = documents;
        this.index = index;
        this.progress = progress;
    }

    boolean isBehind() {
        return index.isDamaged() || documents.revision() != index.revision(documents.hub());
    }

    boolean isIndexed(Document document) {
        return document.revision() <= index.revision(documents.hub());
    }

    /** Afterwards every word of the documents can be found, unless it was stopped. */
    void run(BooleanSupplier stopping) throws IOException {
        if (index.isDamaged()) {
            log.warn("The search index cannot be read any more and is built anew");
            index.buildAnew("its files were damaged");
        }
        var hub = documents.hub();
        if (index.revision(hub) > documents.revision() || index.isOfAnother(hub)) {
            log.warn("The search index holds other documents than the database and is built anew");
            index.buildAnew("it held the documents of another database");
        }
        long revision = documents.revision();
        if (run(index.revision(hub), stopping)) {
            index.complete(hub, revision);
        }
        progress.vectorsMissing(index.countWithoutVector());
    }

    private boolean run(long indexed, BooleanSupplier stopping) throws IOException {
        var changed = documents.changedSince(Math.min(indexed, reported));
        changed.stream().filter(document -> document.revision() > indexed).forEach(progress::indexing);
        for (int from = 0; from < changed.size(); from += BATCH) {
            if (stopping.getAsBoolean()) {
                return false;
            }
            run(changed.subList(from, Math.min(from + BATCH, changed.size())), indexed);
        }
        return true;
    }

    private void run(List<Document> batch, long indexed) throws IOException {
        for (var document : batch) {
            if (document.revision() > indexed) {
                put(document);
            }
        }
        index.refresh();
        batch.forEach(progress::stored);
        reported = batch.getLast().revision();
    }

    private void put(Document document) throws IOException {
        var versions = new ArrayList<IndexedVersion>();
        for (var version : document.versions()) {
            if (version.isIndexed()) {
                versions.add(cut(document.id(), version));
            }
        }
        index.put(new IndexedDocument(document.id(), document.name(), document.property(), versions));
        log.info("Indexed {}: {} versions, {} passages", document.id(), versions.size(),
                versions.stream().mapToInt(version -> version.chunks().size()).sum());
    }

    private IndexedVersion cut(String id, Version version) {
        var facts = version.facts();
        var texts = documents.texts(id, version.number());
        if (facts == null || texts.isEmpty()) {
            throw new IllegalStateException("version %d of %s has no text".formatted(version.number(), id));
        }
        return new IndexedVersion(version.number(), version.state(), version.effective(), facts.language(),
                Cut.of(id, facts, texts.get()).chunks());
    }

}
