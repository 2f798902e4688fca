package steward.bot.flow;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import steward.bot.conversation.Message;

/** The table {@code outbox}. */
@Repository
class OutboxStore {

    private final JdbcClient db;

    private final ApplicationEventPublisher events;

    OutboxStore(JdbcClient db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    /** A row as it stands. */
    record Row(String id, String messageId, String channel, DeliveryState state, int attempts,
            @Nullable Instant firstAttemptAt) {
    }

    String add(String messageId, String channel, Instant at) {
        var id = UUID.randomUUID().toString();
        db.sql("""
                insert into outbox (id, message_id, channel, state, attempts, created_at, updated_at)
                values (:id, :message, :channel, 'QUEUED', 0, :at, :at)""")
            .param("id", id)
            .param("message", messageId)
            .param("channel", channel)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update();
        return id;
    }

    Optional<Row> find(String id) {
        return db.sql("select * from outbox where id = ?").param(id).query((row, n) -> {
            var first = row.getObject("first_attempt_at", OffsetDateTime.class);
            return new Row(row.getString("id"), row.getString("message_id"), row.getString("channel"),
                    DeliveryState.valueOf(row.getString("state")), row.getInt("attempts"),
                    first == null ? null : first.toInstant());
        }).optional();
    }

    /**
     * Whether an earlier reply of the conversation, stored after an instant, is still
     * before the end of its first attempt: the safety text goes out before the rest.
     */
    boolean isBehindAnother(Message message, Instant since) {
        return db.sql("""
                select count(*) from outbox o join message m on m.id = o.message_id
                where m.conversation_id = ? and m.seq < ? and o.created_at > ?
                    and o.state in ('QUEUED', 'SENDING') and o.error_code is null""")
            .params(message.conversationId(), message.seq(), since.atOffset(ZoneOffset.UTC))
            .query(Integer.class)
            .single() > 0;
    }

    void beginAttempt(String id, Instant at) {
        db.sql("""
                update outbox set state = 'SENDING', attempts = attempts + 1,
                    first_attempt_at = coalesce(first_attempt_at, :at), updated_at = :at
                where id = :id""").param("at", at.atOffset(ZoneOffset.UTC)).param("id", id).update();
    }

    void endAttempt(String id, DeliveryState state, @Nullable String externalId, @Nullable String code, Instant at) {
        db.sql("""
                update outbox set state = :state, external_id = coalesce(:external, external_id), error_code = :code,
                    updated_at = :at
                where id = :id""")
            .param("state", state.name())
            .param("external", externalId, Types.VARCHAR)
            .param("code", code, Types.VARCHAR)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("id", id)
            .update();
    }

    /** The provider has the reply, and the channel is told so in the same transaction. */
    @Transactional
    void handOver(Row row, String externalId, Instant at) {
        endAttempt(row.id(), DeliveryState.SENT, externalId, null, at);
        events.publishEvent(new HandedOver(row.channel(), externalId));
    }

    Optional<Row> byExternalId(String externalId) {
        return db.sql("select id from outbox where external_id = ?")
            .param(externalId)
            .query(String.class)
            .optional()
            .flatMap(this::find);
    }

}
