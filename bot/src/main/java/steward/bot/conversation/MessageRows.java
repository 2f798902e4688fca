package steward.bot.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import steward.knowledge.source.Language;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Messages as rows of the table {@code message}. */
final class MessageRows {

    private static final TypeReference<List<Citation>> CITATIONS = new TypeReference<>() {
    };

    private final JsonMapper json;

    MessageRows(JsonMapper json) {
        this.json = json;
    }

    Map<String, @Nullable Object> columns(Message message) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", message.id());
        columns.put("conversation", message.conversationId());
        columns.put("seq", message.seq());
        columns.put("client", message.clientId());
        columns.put("sender", message.from().name());
        columns.put("kind", message.kind().name());
        columns.put("staff", message.staffId());
        columns.put("body", message.text());
        columns.put("language", message.language().tag());
        columns.put("citations", json.writeValueAsString(message.citations()));
        columns.put("card", message.card() == null ? null : json.writeValueAsString(message.card()));
        columns.put("ticket", message.ticketNumber());
        columns.put("at", message.at().atOffset(ZoneOffset.UTC));
        return columns;
    }

    Message message(ResultSet row, int n) throws SQLException {
        var card = row.getString("card");
        return new Message(row.getString("id"), row.getString("conversation_id"), row.getLong("seq"),
                row.getString("client_id"), Sender.valueOf(row.getString("sender")),
                MessageKind.valueOf(row.getString("kind")), row.getString("staff_id"), row.getString("body"),
                Language.of(row.getString("language")), json.readValue(row.getString("citations"), CITATIONS),
                card == null ? null : json.readValue(card, SafetyCard.class), row.getString("ticket_number"),
                row.getObject("sent_at", OffsetDateTime.class).toInstant());
    }

}
