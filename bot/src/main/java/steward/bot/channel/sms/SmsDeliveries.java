package steward.bot.channel.sms;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which message at Twilio is which reply of ours, and how far it got. */
@Repository
class SmsDeliveries {

    private final JdbcClient db;

    SmsDeliveries(JdbcClient db) {
        this.db = db;
    }

    /** What is known about a message at Twilio. */
    record Progress(@Nullable TwilioStatus status, @Nullable String errorCode) {
    }

    /**
     * Keeps that this message at Twilio is that reply.
     * @return false if it is another one
     */
    @Transactional
    boolean claim(String sid, String outboxId) {
        lock(sid);
        return db.sql("""
                update sms_delivery set outbox_id = ?
                where message_sid = ? and (outbox_id is null or outbox_id = ?)""")
            .params(outboxId, sid, outboxId)
            .update() == 1;
    }

    /** The message at Twilio that is this reply. */
    Optional<String> sidOf(String outboxId) {
        return db.sql("select message_sid from sms_delivery where outbox_id = ?")
            .param(outboxId)
            .query(String.class)
            .optional();
    }

    /**
     * An attempt whose outcome is unknown.
     *
     * @param text what it said; the next one says the same, so that it can be recognised
     */
    record Uncertain(String text, Instant since) {
    }

    /**
     * Keeps that an attempt to send this reply begins. It counts as uncertain until it is
     * known how it ended.
     */
    void beginAttempt(String outboxId, String text, Instant at) {
        db.sql("insert into sms_attempt (outbox_id, body, uncertain_since) values (?, ?, ?) on conflict do nothing")
            .params(outboxId, text, at.atOffset(ZoneOffset.UTC))
            .update();
    }

    /** All attempts so far certainly came to nothing. */
    void notAccepted(String outboxId) {
        db.sql("delete from sms_attempt where outbox_id = ?").param(outboxId).update();
    }

    Optional<Uncertain> uncertain(String outboxId) {
        return db.sql("select body, uncertain_since from sms_attempt where outbox_id = ?")
            .param(outboxId)
            .query((row, n) -> new Uncertain(row.getString("body"),
                    row.getObject("uncertain_since", OffsetDateTime.class).toInstant()))
            .optional();
    }

    /**
     * What is known about a message, held until the transaction ends; nothing for one not
     * heard of before.
     */
    Progress lock(String sid) {
        db.sql("insert into sms_delivery (message_sid) values (?) on conflict do nothing").param(sid).update();
        return db.sql("select status, error_code from sms_delivery where message_sid = ? for update")
            .param(sid)
            .query((row, n) -> new Progress(TwilioStatus.named(row.getString("status")).orElse(null),
                    row.getString("error_code")))
            .single();
    }

    void record(StatusReport report, Instant at) {
        db.sql("""
                insert into sms_status_event (message_sid, status, error_code, received_at)
                values (:sid, :status, :code, :at)""")
            .param("sid", report.sid())
            .param("status", report.status())
            .param("code", report.errorCode(), Types.VARCHAR)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update();
    }

    void advance(String sid, TwilioStatus status, @Nullable String errorCode) {
        db.sql("update sms_delivery set status = :status, error_code = :code where message_sid = :sid")
            .param("status", status.name())
            .param("code", errorCode, Types.VARCHAR)
            .param("sid", sid)
            .update();
    }

}
