package steward.knowledge.source;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;
import steward.knowledge.source.Version.Facts;

/** Versions as rows. */
final class VersionRows {

    /** All but the texts. */
    static final String COLUMNS = """
            document_id, number, state, effective_from, effective_to, added_at, added_by, retired_by, content_hash,
            media_type, read_with, read_at, error, title, language, sections, chunks, report""";

    private VersionRows() {
    }

    static Version version(ResultSet row) throws SQLException {
        return new Version(row.getInt("number"), VersionState.of(row.getString("state")),
                new Effective(instant(row, "effective_from"), instant(row, "effective_to")),
                row.getString("content_hash"), row.getString("media_type"),
                row.getObject("added_at", OffsetDateTime.class).toInstant(), row.getString("added_by"),
                row.getString("retired_by"), row.getString("read_with"), row.getString("error"), facts(row));
    }

    static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Facts facts(ResultSet row) throws SQLException {
        var readAt = instant(row, "read_at");
        if (readAt == null) {
            return null;
        }
        return new Facts(row.getString("title"), Language.of(row.getString("language")), row.getInt("sections"),
                row.getInt("chunks"), row.getString("report"), readAt);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

}
