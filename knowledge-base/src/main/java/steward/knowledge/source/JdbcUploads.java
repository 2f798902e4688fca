package steward.knowledge.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import static steward.knowledge.source.VersionRows.time;

/** Uploads in SQL. */
@Repository
class JdbcUploads implements Uploads {

    private static final int PIECE = 1_000_000;

    private final JdbcClient db;

    private final VersionTable table;

    JdbcUploads(JdbcClient db, VersionTable table) {
        this.db = db;
        this.table = table;
    }

    @Override
    public int add(Arrival arrival, InputStream bytes) {
        return table.changing(arrival.documentId(), () -> {
            var upload = UUID.randomUUID().toString();
            return table.insert(arrival.withHash(store(upload, bytes)), upload);
        });
    }

    @Override
    public List<Waiting> waitingSince(Instant instant) {
        return db.sql("""
                select v.document_id, v.number, d.file from knowledge_version v
                join knowledge_document d on d.id = v.document_id
                where v.upload_id is not null and v.added_at <= ?
                order by v.added_at, v.document_id, v.number""")
            .param(time(instant))
            .query((row, _) -> new Waiting(row.getString("document_id"), row.getInt("number"), row.getString("file")))
            .list();
    }

    @Override
    public byte[] bytes(Waiting waiting) {
        var bytes = new ByteArrayOutputStream();
        db.sql("""
                select u.bytes from knowledge_upload u join knowledge_version v on v.upload_id = u.id
                where v.document_id = ? and v.number = ? order by u.piece""")
            .param(waiting.documentId())
            .param(waiting.number())
            .query((RowCallbackHandler) row -> bytes.writeBytes(row.getBytes("bytes")));
        return bytes.toByteArray();
    }

    private String store(String upload, InputStream bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var piece = bytes.readNBytes(PIECE);
            for (int i = 0; i == 0 || piece.length > 0; i++) {
                db.sql("insert into knowledge_upload (id, piece, bytes) values (?, ?, ?)")
                    .param(upload)
                    .param(i)
                    .param(piece)
                    .update();
                digest.update(piece);
                piece = bytes.readNBytes(PIECE);
            }
            return HexFormat.of().formatHex(digest.digest());
        }
        catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException(ex);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
