package steward.bot.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import steward.bot.site.Location;
import steward.bot.ticket.Category;

/**
 * One pending follow-up at most for each conversation; the caller holds the conversation.
 */
@Repository
public class PendingFollowUps {

    private final JdbcClient db;

    PendingFollowUps(JdbcClient db) {
        this.db = db;
    }

    /** Stores it in place of the one that was there. */
    public void keep(PendingFollowUp pending) {
        remove(pending.conversationId());
        var named = pending.said().named();
        db.sql("""
                insert into pending_follow_up (conversation_id, message_id, category, building, unit, room, candidates,
                    asked_at)
                values (:conversation, :message, :category, :building, :unit, :room, :candidates, :at)""")
            .param("conversation", pending.conversationId())
            .param("message", pending.messageId())
            .param("category", pending.said().category().label())
            .param("building", named == null ? null : named.building())
            .param("unit", named == null ? null : named.unit())
            .param("room", named == null ? null : named.room())
            .param("candidates", String.join(",", pending.candidates()))
            .param("at", pending.askedAt().atOffset(ZoneOffset.UTC))
            .update();
    }

    public Optional<PendingFollowUp> find(String conversationId) {
        return db.sql("""
                select p.*, m.body from pending_follow_up p join message m on m.id = p.message_id
                where p.conversation_id = ?""").param(conversationId).query(PendingFollowUps::pending).optional();
    }

    public void remove(String conversationId) {
        db.sql("delete from pending_follow_up where conversation_id = ?").param(conversationId).update();
    }

    private static PendingFollowUp pending(ResultSet row, int n) throws SQLException {
        var said = new Said(Category.of(row.getString("category")).orElseThrow(), row.getString("body"),
                Location.ofNullable(row.getString("building"), row.getString("unit"), row.getString("room")));
        return new PendingFollowUp(row.getString("conversation_id"), row.getString("message_id"), said,
                List.of(row.getString("candidates").split(",")),
                row.getObject("asked_at", OffsetDateTime.class).toInstant());
    }

}
