package steward.console.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import steward.bot.conversation.ConversationState;
import steward.bot.site.Location;
import steward.bot.ticket.Ticket;
import steward.bot.ticket.TicketRows;
import steward.knowledge.source.Language;

/** Reads what is open on a site. */
@Repository
class OpenWork {

    /** What only the bot handles leaves the queue after this time without a word. */
    static final Duration QUIET = Duration.ofHours(12);

    static final int AT_MOST = 500;

    private final JdbcClient db;

    OpenWork(JdbcClient db) {
        this.db = db;
    }

    /** Conversations a person may have to look at, last written to first. */
    List<OpenConversation> conversations(String siteId, Instant now) {
        return db.sql("""
                select c.id, c.channel, c.language, c.state, c.holder_id, c.waiting_since, c.last_message_at,
                    r.name, r.building, r.unit, r.room, m.body, m.sender
                from conversation c
                join resident r on r.id = c.resident_id
                join message m on m.conversation_id = c.id and m.seq = c.last_seq
                where c.site_id = :site
                    and (c.state <> 'BOT' or c.last_message_at > :since or exists (
                        select 1 from ticket t where t.conversation_id = c.id and t.closed_at is null))
                order by c.last_message_at desc limit :limit""")
            .param("site", siteId)
            .param("since", now.minus(QUIET).atOffset(ZoneOffset.UTC))
            .param("limit", AT_MOST)
            .query(OpenWork::conversation)
            .list();
    }

    /** The open tickets, most urgent first. */
    List<Ticket> tickets(String siteId) {
        return db.sql("""
                select * from ticket where site_id = ? and closed_at is null
                order by urgency, received_at limit ?""").params(siteId, AT_MOST).query(TicketRows::ticket).list();
    }

    private static OpenConversation conversation(ResultSet row, int n) throws SQLException {
        var waiting = row.getObject("waiting_since", OffsetDateTime.class);
        return new OpenConversation(row.getString("id"), row.getString("channel"),
                Language.of(row.getString("language")), ConversationState.valueOf(row.getString("state")),
                row.getString("holder_id"), waiting == null ? null : waiting.toInstant(),
                row.getObject("last_message_at", OffsetDateTime.class).toInstant(), row.getString("name"),
                Location.ofNullable(row.getString("building"), row.getString("unit"), row.getString("room")),
                row.getString("body"), row.getString("sender"));
    }

    record OpenConversation(String id, String channel, Language language, ConversationState state,
            @Nullable String holderId, @Nullable Instant waitingSince, Instant lastMessageAt, @Nullable String resident,
            @Nullable Location home, String lastLine, String lastSender) {

        @Override
        public String toString() {
            return "OpenConversation[" + id + "]";
        }

    }

}
