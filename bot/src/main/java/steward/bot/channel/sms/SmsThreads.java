package steward.bot.channel.sms;

import java.time.Instant;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import steward.bot.conversation.Conversation;
import steward.bot.conversation.Conversations;
import steward.bot.resident.Resident;
import steward.bot.resident.Residents;
import steward.knowledge.source.Language;
import tools.jackson.databind.json.JsonMapper;

/** Which messages came, and the conversation each number writes in. */
@Repository
class SmsThreads {

    // No token hashes to this: an SMS conversation is opened by its number alone.
    private static final String NO_TOKEN = "";

    private final JdbcClient db;

    private final Residents residents;

    private final Conversations conversations;

    private final JsonMapper json;

    SmsThreads(JdbcClient db, Residents residents, Conversations conversations, JsonMapper json) {
        this.db = db;
        this.residents = residents;
        this.conversations = conversations;
        this.json = json;
    }

    /**
     * Stores a message as it came. A parallel delivery of the same message waits here for
     * the first one to end.
     * @return whether it is new; Twilio repeats a message until it gets an answer
     */
    boolean storeOnce(InboundSms sms, Instant at) {
        return db.sql("""
                insert into sms_inbound (account_sid, message_sid, parameters, received_at) values (?, ?, ?, ?)
                on conflict do nothing""")
            .params(sms.accountSid(), sms.sid(), json.writeValueAsString(sms.form()), at.atOffset(ZoneOffset.UTC))
            .update() == 1;
    }

    /**
     * The conversation a number writes in, begun if it has none. Messages of one number
     * go through here one after the other.
     */
    Conversation of(String siteId, String phone, Language language, Instant at) {
        db.sql("insert into sms_number (site_id, phone, first_seen_at) values (?, ?, ?) on conflict do nothing")
            .params(siteId, phone, at.atOffset(ZoneOffset.UTC))
            .update();
        db.sql("select phone from sms_number where site_id = ? and phone = ? for update")
            .params(siteId, phone)
            .query(String.class)
            .single();
        var resident = residents.byPhone(siteId, phone).orElseGet(() -> residents.add(siteId, null, phone, null, at));
        return conversations.latest(resident.id(), SmsChannel.NAME).orElseGet(() -> open(resident, language, at));
    }

    private Conversation open(Resident resident, Language language, Instant at) {
        return conversations.open(resident.siteId(), resident.id(), SmsChannel.NAME, language, NO_TOKEN, at);
    }

}
