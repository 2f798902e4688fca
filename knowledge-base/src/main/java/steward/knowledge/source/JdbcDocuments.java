package steward.knowledge.source;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Documents in SQL. */
@Repository
class JdbcDocuments implements Documents {

    private final JdbcClient db;

    JdbcDocuments(JdbcClient db) {
        this.db = db;
    }

    @Override
    public void put(Document document) {
        if (update(document) == 0) {
            try {
                insert(document);
            }
            catch (DuplicateKeyException ex) { // another node was faster
                update(document);
            }
        }
    }

    @Override
    public void remove(String id) {
        db.sql("delete from knowledge_document where id = ?").param(id).update();
    }

    @Override
    public Optional<Document> find(String id) {
        return db.sql("""
                select id, file, title, language, content_hash, original, cleaned, read_at
                from knowledge_document where id = ?""")
            .param(id)
            .query((row, _) -> new Document(row.getString("id"), row.getString("file"), row.getString("title"),
                    Language.of(row.getString("language")), row.getString("content_hash"), row.getString("original"),
                    row.getString("cleaned"), row.getObject("read_at", OffsetDateTime.class).toInstant()))
            .optional();
    }

    @Override
    public Map<String, String> hashes() {
        var hashes = new LinkedHashMap<String, String>();
        db.sql("select id, content_hash from knowledge_document order by id")
            .query((RowCallbackHandler) row -> hashes.put(row.getString("id"), row.getString("content_hash")));
        return hashes;
    }

    private int update(Document document) {
        return bind("""
                update knowledge_document set file = :file, title = :title, language = :language,
                    content_hash = :hash, original = :original, cleaned = :cleaned, read_at = :readAt
                where id = :id""", document);
    }

    private void insert(Document document) {
        bind("""
                insert into knowledge_document (id, file, title, language, content_hash, original, cleaned, read_at)
                values (:id, :file, :title, :language, :hash, :original, :cleaned, :readAt)""", document);
    }

    private int bind(String sql, Document document) {
        return db.sql(sql)
            .param("id", document.id())
            .param("file", document.file())
            .param("title", document.title())
            .param("language", document.language().tag())
            .param("hash", document.hash())
            .param("original", document.original())
            .param("cleaned", document.cleaned())
            .param("readAt", document.readAt().atOffset(ZoneOffset.UTC))
            .update();
    }

}
