package steward.bot.learning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import steward.bot.ticket.Category;
import steward.bot.ticket.Urgency;
import steward.bot.triage.DecidedBy;
import steward.bot.triage.Issue;
import steward.bot.triage.TriageResult;

/** What was decided about residents' messages; the caller's transaction acts on it. */
@Repository
public class TriageDecisions {

    private final JdbcClient db;

    TriageDecisions(JdbcClient db) {
        this.db = db;
    }

    /** Stores every issue of a message; what is stored already stays as it is. */
    public void keep(String messageId, TriageResult result, Instant at) {
        result.issues().forEach(issue -> keep(messageId, issue, result, at));
    }

    private void keep(String messageId, Issue issue, TriageResult result, Instant at) {
        db.sql("""
                insert into triage_decision (message_id, category, urgency, confidence, decided_by, model, decided_at)
                values (:message, :category, :urgency, :confidence, :decidedBy, :model, :at) on conflict do nothing""")
            .param("message", messageId)
            .param("category", issue.category().label())
            .param("urgency", issue.urgency().name())
            .param("confidence", issue.confidence())
            .param("decidedBy", result.decidedBy().name())
            .param("model", result.model())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update();
    }

    /** An issue of the message opened this ticket, or was added to it. */
    public void ledTo(String messageId, Category category, String ticketNumber) {
        db.sql("update triage_decision set ticket_number = ? where message_id = ? and category = ?")
            .params(ticketNumber, messageId, category.label())
            .update();
    }

    public List<TriageDecision> ofMessage(String messageId) {
        return db.sql("select * from triage_decision where message_id = ? order by category")
            .param(messageId)
            .query(TriageDecisions::decision)
            .list();
    }

    /** The decision that opened the ticket; empty where triage did not open it. */
    public Optional<TriageDecision> ofTicket(String ticketNumber) {
        return db.sql("""
                select * from triage_decision where ticket_number = ? order by decided_at, message_id limit 1""")
            .param(ticketNumber)
            .query(TriageDecisions::decision)
            .optional();
    }

    private static TriageDecision decision(ResultSet row, int n) throws SQLException {
        return new TriageDecision(row.getString("message_id"), Category.of(row.getString("category")).orElseThrow(),
                Urgency.valueOf(row.getString("urgency")), row.getDouble("confidence"),
                DecidedBy.valueOf(row.getString("decided_by")), row.getString("model"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(), row.getString("ticket_number"));
    }

}
