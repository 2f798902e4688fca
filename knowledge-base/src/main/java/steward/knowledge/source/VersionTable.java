package steward.knowledge.source;

import java.time.Instant;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

import static steward.knowledge.source.VersionRows.time;

/** Writes documents and versions, one change of any document after the other. */
@Repository
class VersionTable {

    private static final int LONGEST_ERROR = 1_000;

    private final JdbcClient db;

    private final TransactionOperations transactions;

    VersionTable(JdbcClient db, TransactionOperations transactions) {
        this.db = db;
        this.transactions = transactions;
    }

    /**
     * Runs a change and gives the document the next revision. The row that counts
     * revisions stays locked until the end, so they are committed in their order.
     */
    <T extends @Nullable Object> T changing(String documentId, Supplier<T> change) {
        return transactions.execute(_ -> {
            db.sql("update knowledge_revision set latest = latest + 1").update();
            T result = change.get();
            db.sql("""
                    update knowledge_document set revision = (select latest from knowledge_revision)
                    where id = ?""").param(documentId).update();
            return result;
        });
    }

    /** Adds an unread version, and its document unless it is there. */
    int insert(Arrival arrival, @Nullable String uploadId) {
        ensureDocument(arrival);
        int number = 1 + newest(arrival.documentId());
        db.sql("""
                insert into knowledge_version (document_id, number, state, effective_from, effective_to, added_at,
                    added_by, content_hash, media_type, upload_id, read_with, report, original, cleaned)
                values (:document, :number, :state, :from, :to, :at, :by, :hash, '', :upload, '', '{}', '', '')""")
            .param("document", arrival.documentId())
            .param("number", number)
            .param("state", arrival.state().label())
            .param("from", time(arrival.effective().from()))
            .param("to", time(arrival.effective().to()))
            .param("at", time(arrival.at()))
            .param("by", arrival.by())
            .param("hash", arrival.hash())
            .param("upload", uploadId)
            .update();
        return number;
    }

    void fill(String id, int number, Documents.Reading reading) {
        forgetBytes(id, number);
        var facts = reading.facts();
        int filled = db.sql("""
                update knowledge_version set media_type = :media, read_with = :with, read_at = :at, title = :title,
                    language = :language, sections = :sections, chunks = :chunks, report = :report,
                    original = :original, cleaned = :cleaned, upload_id = null
                where document_id = :document and number = :number and read_at is null and error is null""")
            .param("document", id)
            .param("number", number)
            .param("media", reading.mediaType())
            .param("with", reading.readWith())
            .param("at", time(facts.readAt()))
            .param("title", facts.title())
            .param("language", facts.language().tag())
            .param("sections", facts.sections())
            .param("chunks", facts.chunks())
            .param("report", facts.report())
            .param("original", reading.texts().original())
            .param("cleaned", reading.texts().cleaned())
            .update();
        if (filled > 0) {
            title(id, facts.title());
            replace(id, number, facts.readAt());
        }
    }

    void fail(String id, int number, String readWith, String reason) {
        forgetBytes(id, number);
        db.sql("""
                update knowledge_version set error = ?, read_with = ?, upload_id = null
                where document_id = ? and number = ? and read_at is null and error is null""")
            .param(reason.substring(0, Math.min(reason.length(), LONGEST_ERROR)))
            .param(readWith)
            .param(id)
            .param(number)
            .update();
    }

    /**
     * Where a version is in force, others end as it begins: at once or, if it is
     * effective later, then.
     */
    void replace(String id, int number, Instant now) {
        db.sql("""
                update knowledge_version set state = 'retired'
                where document_id = :id and number <> :number and state = 'in_force' and read_at is not null
                    and exists (select 1 from knowledge_version later where later.document_id = :id
                        and later.number = :number and later.state = 'in_force'
                        and (later.effective_from is null or later.effective_from <= :now
                            or knowledge_version.effective_from >= later.effective_from))""")
            .param("id", id)
            .param("number", number)
            .param("now", time(now))
            .update();
        db.sql("""
                update knowledge_version set effective_to = (select later.effective_from from knowledge_version later
                    where later.document_id = :id and later.number = :number)
                where document_id = :id and number <> :number and state = 'in_force' and read_at is not null
                    and exists (select 1 from knowledge_version later where later.document_id = :id
                        and later.number = :number and later.state = 'in_force' and (knowledge_version.effective_to is null
                            or knowledge_version.effective_to > later.effective_from))""")
            .param("id", id)
            .param("number", number)
            .update();
    }

    void retire(String id, @Nullable String by) {
        db.sql("update knowledge_version set state = 'retired', retired_by = ? where document_id = ? and state <> ?")
            .param(by)
            .param(id)
            .param(VersionState.RETIRED.label())
            .update();
    }

    void state(String id, int number, VersionState state, @Nullable String by) {
        db.sql("update knowledge_version set state = ?, retired_by = ? where document_id = ? and number = ?")
            .param(state.label())
            .param(state == VersionState.RETIRED ? by : null)
            .param(id)
            .param(number)
            .update();
    }

    private void ensureDocument(Arrival arrival) {
        int known = db.sql("""
                update knowledge_document set file = :file, property = coalesce(:property, property)
                where id = :id""")
            .param("id", arrival.documentId())
            .param("file", arrival.file())
            .param("property", arrival.property())
            .update();
        if (known == 0) {
            db.sql("""
                    insert into knowledge_document (id, file, title, origin, property)
                    values (:id, :file, :file, :origin, :property)""")
                .param("id", arrival.documentId())
                .param("file", arrival.file())
                .param("origin", arrival.origin().label())
                .param("property", arrival.property())
                .update();
        }
    }

    private int newest(String id) {
        return db.sql("select coalesce(max(number), 0) from knowledge_version where document_id = ?")
            .param(id)
            .query(Integer.class)
            .single();
    }

    private void forgetBytes(String id, int number) {
        db.sql("""
                delete from knowledge_upload where id = (select upload_id from knowledge_version
                    where document_id = ? and number = ?)""").param(id).param(number).update();
    }

    private void title(String id, String title) {
        db.sql("update knowledge_document set title = ? where id = ?").param(title).param(id).update();
    }

}
