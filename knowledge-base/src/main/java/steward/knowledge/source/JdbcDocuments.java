package steward.knowledge.source;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import steward.knowledge.source.Version.Texts;

/** Documents in SQL. */
@Repository
class JdbcDocuments implements Documents {

    private final JdbcClient db;

    private final VersionTable table;

    JdbcDocuments(JdbcClient db, VersionTable table) {
        this.db = db;
        this.table = table;
    }

    @Override
    public long revision() {
        return db.sql("select latest from knowledge_revision").query(Long.class).single();
    }

    @Override
    public String hub() {
        return db.sql("select hub from knowledge_revision").query(String.class).single();
    }

    @Override
    public List<Document> changedSince(long revision) {
        return documents("revision > ?", revision);
    }

    @Override
    public Optional<Document> find(String id) {
        return documents("id = ?", id).stream().findFirst();
    }

    @Override
    public Optional<Texts> texts(String id, int number) {
        return db.sql("select original, cleaned from knowledge_version where document_id = ? and number = ?")
            .param(id)
            .param(number)
            .query((row, _) -> new Texts(row.getString("original"), row.getString("cleaned")))
            .optional();
    }

    @Override
    public void add(Arrival arrival, Reading reading) {
        change(arrival.documentId(), () -> {
            if (isNew(arrival, reading.readWith())) {
                table.fill(arrival.documentId(), table.insert(arrival, null), reading);
            }
        });
    }

    @Override
    public void addUnreadable(Arrival arrival, String readWith, String reason) {
        change(arrival.documentId(), () -> {
            if (isNew(arrival, readWith)) {
                table.retire(arrival.documentId(), null);
                table.fail(arrival.documentId(), table.insert(arrival, null), readWith, reason);
            }
        });
    }

    @Override
    public void read(String id, int number, Reading reading) {
        change(id, () -> table.fill(id, number, reading));
    }

    @Override
    public void unreadable(String id, int number, String readWith, String reason) {
        change(id, () -> table.fail(id, number, readWith, reason));
    }

    @Override
    public void unchanged(String id, int number, String hash, String readWith) {
        db.sql("update knowledge_version set content_hash = ?, read_with = ? where document_id = ? and number = ?")
            .param(hash)
            .param(readWith)
            .param(id)
            .param(number)
            .update();
    }

    @Override
    public void change(String id, int number, VersionState state, String by, Instant now) {
        change(id, () -> {
            table.state(id, number, state, by);
            table.replace(id, number, now);
        });
    }

    @Override
    public void back(String id, int number, Instant now) {
        change(id, () -> {
            table.state(id, number, VersionState.IN_FORCE, null);
            table.replace(id, number, now);
        });
    }

    @Override
    public void gone(String id) {
        change(id, () -> table.retire(id, null));
    }

    @Override
    public void retire(String id, String by) {
        change(id, () -> table.retire(id, by));
    }

    /** Another node may have been faster. */
    private boolean isNew(Arrival arrival, String readWith) {
        return find(arrival.documentId()).map(Document::newest)
            .filter(newest -> newest.hash().equals(arrival.hash()) && newest.readWith().equals(readWith)
                    && newest.state() == arrival.state())
            .isEmpty();
    }

    private void change(String id, Runnable change) {
        table.<@Nullable Void>changing(id, () -> {
            change.run();
            return null;
        });
    }

    private List<Document> documents(String which, Object value) {
        var versions = versions(which, value);
        return db.sql("""
                select id, file, title, origin, property, revision from knowledge_document
                where %s order by revision, id""".formatted(which))
            .param(value)
            .query((row, _) -> new Document(row.getString("id"), row.getString("file"), row.getString("title"),
                    Origin.of(row.getString("origin")), row.getString("property"), row.getLong("revision"),
                    versions.getOrDefault(row.getString("id"), List.of())))
            .list()
            .stream()
            .filter(document -> !document.versions().isEmpty()) // came between the two
                                                                // queries
            .toList();
    }

    private Map<String, List<Version>> versions(String which, Object value) {
        var versions = new HashMap<String, List<Version>>();
        db.sql("""
                select %s from knowledge_version
                where document_id in (select id from knowledge_document where %s)
                order by document_id, number desc""".formatted(VersionRows.COLUMNS, which))
            .param(value)
            .query((RowCallbackHandler) row -> versions
                .computeIfAbsent(row.getString("document_id"), _ -> new ArrayList<>())
                .add(VersionRows.version(row)));
        return versions;
    }

}
