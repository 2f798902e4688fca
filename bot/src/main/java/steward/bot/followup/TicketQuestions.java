package steward.bot.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was asked about tickets; the caller holds the conversation. */
@Repository
public class TicketQuestions {

    private final JdbcClient db;

    TicketQuestions(JdbcClient db) {
        this.db = db;
    }

    /** Stores a question as open. */
    public void ask(String ticketNumber, Missing missing, String conversationId, Instant at) {
        db.sql("""
                insert into ticket_question (ticket_number, missing, conversation_id, state, asked_at)
                values (?, ?, ?, 'OPEN', ?)""")
            .params(ticketNumber, missing.name(), conversationId, at.atOffset(ZoneOffset.UTC))
            .update();
    }

    /** The question the resident was asked last, if it still is open. */
    public Optional<TicketQuestion> open(String conversationId) {
        return db.sql(
                "select * from ticket_question where conversation_id = ? and state = 'OPEN' order by asked_at desc limit 1")
            .param(conversationId)
            .query(TicketQuestions::question)
            .optional();
    }

    public List<TicketQuestion> of(String ticketNumber) {
        return db.sql("select * from ticket_question where ticket_number = ? order by asked_at, missing")
            .param(ticketNumber)
            .query(TicketQuestions::question)
            .list();
    }

    public void end(TicketQuestion question, TicketQuestion.State state) {
        db.sql("update ticket_question set state = ? where ticket_number = ? and missing = ?")
            .params(state.name(), question.ticketNumber(), question.missing().name())
            .update();
    }

    private static TicketQuestion question(ResultSet row, int n) throws SQLException {
        return new TicketQuestion(row.getString("ticket_number"), Missing.valueOf(row.getString("missing")),
                TicketQuestion.State.valueOf(row.getString("state")),
                row.getObject("asked_at", OffsetDateTime.class).toInstant());
    }

}
