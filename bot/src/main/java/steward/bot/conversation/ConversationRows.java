package steward.bot.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;
import steward.knowledge.source.Language;

/** Reads rows of the table {@code conversation}. */
final class ConversationRows {

    private ConversationRows() {
    }

    static Conversation conversation(ResultSet row, int n) throws SQLException {
        return new Conversation(row.getString("id"), row.getString("site_id"), row.getString("resident_id"),
                row.getString("channel"), Language.of(row.getString("language")), row.getString("token_hash"),
                ConversationState.valueOf(row.getString("state")), row.getString("holder_id"),
                instant(row.getObject("waiting_since", OffsetDateTime.class)), row.getLong("last_seq"),
                row.getObject("last_message_at", OffsetDateTime.class).toInstant(),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

}
