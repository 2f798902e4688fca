package steward.bot.conversation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import steward.knowledge.source.Language;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcConversations implements Conversations {

    private final JdbcClient db;

    private final MessageRows rows;

    private final ApplicationEventPublisher events;

    JdbcConversations(JdbcClient db, JsonMapper json, ApplicationEventPublisher events) {
        this.db = db;
        this.rows = new MessageRows(json);
        this.events = events;
    }

    @Override
    public Conversation open(String siteId, String residentId, String channel, Language language, String tokenHash,
            Instant at) {
        var id = UUID.randomUUID().toString();
        db.sql("""
                insert into conversation (id, site_id, resident_id, channel, language, token_hash, state, last_seq,
                    last_message_at, created_at)
                values (:id, :site, :resident, :channel, :language, :token, 'BOT', 0, :at, :at)""")
            .param("id", id)
            .param("site", siteId)
            .param("resident", residentId)
            .param("channel", channel)
            .param("language", language.tag())
            .param("token", tokenHash)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update();
        return new Conversation(id, siteId, residentId, channel, language, tokenHash, ConversationState.BOT, null, null,
                0, at, at);
    }

    @Override
    public Optional<Conversation> find(String id) {
        return db.sql("select * from conversation where id = ?")
            .param(id)
            .query(ConversationRows::conversation)
            .optional();
    }

    @Override
    public Optional<Conversation> latest(String residentId, String channel) {
        return db.sql("""
                select * from conversation where resident_id = ? and channel = ?
                order by created_at desc limit 1""")
            .param(residentId)
            .param(channel)
            .query(ConversationRows::conversation)
            .optional();
    }

    @Override
    @Transactional
    public Appended append(String conversationId, Draft draft, Instant at) {
        var conversation = lock(conversationId);
        var stored = byClientId(conversationId, draft.clientId());
        if (stored.isPresent()) {
            return new Appended(stored.get(), false);
        }
        var message = new Message(UUID.randomUUID().toString(), conversationId, conversation.lastSeq() + 1,
                draft.clientId(), draft.from(), draft.kind(), draft.staffId(), draft.text(), draft.language(),
                draft.citations(), draft.card(), draft.ticketNumber(), at);
        insert(message);
        db.sql("update conversation set last_seq = ?, last_message_at = ? where id = ?")
            .params(message.seq(), at.atOffset(ZoneOffset.UTC), conversationId)
            .update();
        events.publishEvent(new MessageAppended(conversation.siteId(), message));
        return new Appended(message, true);
    }

    @Override
    public Conversation lock(String id) {
        return db.sql("select * from conversation where id = ? for update")
            .param(id)
            .query(ConversationRows::conversation)
            .optional()
            .orElseThrow(() -> new NoSuchConversation(id));
    }

    @Override
    public Optional<Message> message(String id) {
        return db.sql("select * from message where id = ?").param(id).query(rows::message).optional();
    }

    @Override
    public List<Message> messagesAfter(String conversationId, long seq, int limit) {
        return db.sql("select * from message where conversation_id = ? and seq > ? order by seq limit ?")
            .params(conversationId, seq, limit)
            .query(rows::message)
            .list();
    }

    @Override
    public List<Message> messagesBefore(String conversationId, long seq, int limit) {
        return db.sql("select * from message where conversation_id = ? and seq < ? order by seq desc limit ?")
            .params(conversationId, seq, limit)
            .query(rows::message)
            .list()
            .reversed();
    }

    @Override
    public Optional<Unfinished> nextUnfinished(String conversationId) {
        return db.sql("""
                select * from message where conversation_id = ? and progress in ('NEW', 'SAFE')
                order by seq limit 1""")
            .param(conversationId)
            .query((row, n) -> new Unfinished(rows.message(row, n), Progress.valueOf(row.getString("progress"))))
            .optional();
    }

    @Override
    @Transactional
    public boolean advance(Message message, Progress from, Progress to) {
        lock(message.conversationId());
        return db.sql("update message set progress = ? where id = ? and progress = ?")
            .params(to.name(), message.id(), from.name())
            .update() == 1;
    }

    @Override
    public void speak(String conversationId, Language language) {
        db.sql("update conversation set language = ? where id = ? and language <> ?")
            .params(language.tag(), conversationId, language.tag())
            .update();
    }

    @Override
    @Transactional
    public void returnToBot(String conversationId) {
        db.sql("update conversation set state = 'BOT', holder_id = null, waiting_since = null where id = ?")
            .param(conversationId)
            .update();
        changed(conversationId);
    }

    @Override
    @Transactional
    public void awaitStaff(String conversationId, Instant since) {
        var moved = db
            .sql("update conversation set state = 'WAITING', waiting_since = ? where id = ? and state = 'BOT'")
            .params(since.atOffset(ZoneOffset.UTC), conversationId)
            .update();
        if (moved == 1) {
            changed(conversationId);
        }
    }

    @Override
    @Transactional
    public void hold(String conversationId, String staffId) {
        db.sql("update conversation set state = 'STAFF', holder_id = ?, waiting_since = null where id = ?")
            .params(staffId, conversationId)
            .update();
        changed(conversationId);
    }

    @Override
    public int waitingBefore(String siteId, @Nullable Instant since) {
        var waiting = db
            .sql("select count(*) from conversation where site_id = :site and state = 'WAITING'"
                    + (since == null ? "" : " and waiting_since < :since"))
            .param("site", siteId);
        return (since == null ? waiting : waiting.param("since", since.atOffset(ZoneOffset.UTC))).query(Integer.class)
            .single();
    }

    private Optional<Message> byClientId(String conversationId, @Nullable String clientId) {
        if (clientId == null) {
            return Optional.empty();
        }
        return db.sql("select * from message where conversation_id = ? and client_id = ?")
            .params(conversationId, clientId)
            .query(rows::message)
            .optional();
    }

    private void insert(Message message) {
        db.sql("""
                insert into message (id, conversation_id, seq, client_id, sender, kind, staff_id, body, language,
                    citations, card, ticket_number, sent_at, progress)
                values (:id, :conversation, :seq, :client, :sender, :kind, :staff, :body, :language, :citations, :card,
                    :ticket, :at, :progress)""")
            .params(rows.columns(message))
            .param("progress", (message.from() == Sender.RESIDENT ? Progress.NEW : Progress.DONE).name())
            .update();
    }

    private void changed(String conversationId) {
        var siteId = find(conversationId).orElseThrow(() -> new NoSuchConversation(conversationId)).siteId();
        events.publishEvent(new ConversationChanged(siteId, conversationId));
    }

}
