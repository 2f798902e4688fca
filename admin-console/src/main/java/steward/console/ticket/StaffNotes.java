package steward.console.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import steward.console.staff.SignedIn;

/** Notes on conversations and tickets. */
@Component
public class StaffNotes {

    private static final int AT_MOST = 200;

    private final JdbcClient db;

    private final ApplicationEventPublisher events;

    StaffNotes(JdbcClient db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    @Transactional
    public StaffNote write(@Nullable String conversationId, @Nullable String ticketNumber, SignedIn author, String text,
            Instant at) {
        var note = new StaffNote(UUID.randomUUID().toString(), conversationId, ticketNumber, author.staffId(), text,
                at);
        db.sql("""
                insert into staff_note (id, conversation_id, ticket_number, staff_id, body, written_at)
                values (:id, :conversation, :ticket, :staff, :body, :at)""")
            .param("id", note.id())
            .param("conversation", conversationId)
            .param("ticket", ticketNumber)
            .param("staff", author.staffId())
            .param("body", text)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update();
        events.publishEvent(new NoteWritten(author.siteId(), note));
        return note;
    }

    /** The conversation's last notes, oldest first. */
    public List<StaffNote> ofConversation(String conversationId) {
        return newest("conversation_id", conversationId);
    }

    /** The last notes on the ticket itself, oldest first. */
    List<StaffNote> ofTicket(String number) {
        return newest("ticket_number", number);
    }

    private List<StaffNote> newest(String column, String value) {
        return db.sql("select * from staff_note where " + column + " = ? order by written_at desc, id limit ?")
            .params(value, AT_MOST)
            .query(StaffNotes::note)
            .list()
            .reversed();
    }

    private static StaffNote note(ResultSet row, int n) throws SQLException {
        return new StaffNote(row.getString("id"), row.getString("conversation_id"), row.getString("ticket_number"),
                row.getString("staff_id"), row.getString("body"),
                row.getObject("written_at", OffsetDateTime.class).toInstant());
    }

}
