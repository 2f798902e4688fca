package steward.bot.channel.sms;

import java.time.Instant;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Numbers that want no messages from a site. A row is never deleted, so that it stays
 * known when a number left and came back.
 */
@Repository
class SmsOptOuts {

    private final JdbcClient db;

    SmsOptOuts(JdbcClient db) {
        this.db = db;
    }

    /**
     * Keeps that this number wants no more messages.
     * @return whether it wanted them until now
     */
    @Transactional
    boolean optOut(String siteId, String phone, String reason, Instant at) {
        var time = at.atOffset(ZoneOffset.UTC);
        var fresh = db.sql("""
                insert into sms_opt_out (site_id, phone, reason, opted_out_at) values (?, ?, ?, ?)
                on conflict do nothing""").params(siteId, phone, reason, time).update();
        return fresh == 1 || db.sql("""
                update sms_opt_out set reason = ?, opted_out_at = ?, opted_in_at = null, confirmation_id = null
                where site_id = ? and phone = ? and opted_in_at is not null""")
            .params(reason, time, siteId, phone)
            .update() == 1;
    }

    /**
     * Keeps that this number wants messages again.
     * @return whether it did not want them until now
     */
    boolean optIn(String siteId, String phone, Instant at) {
        return db.sql("""
                update sms_opt_out set opted_in_at = ?
                where site_id = ? and phone = ? and opted_in_at is null""")
            .params(at.atOffset(ZoneOffset.UTC), siteId, phone)
            .update() == 1;
    }

    boolean isOptedOut(String siteId, String phone) {
        return forbids(siteId, phone, "");
    }

    /**
     * The one message that may still go to this number: it says that no more will come.
     */
    void confirmWith(String siteId, String phone, String messageId) {
        db.sql("update sms_opt_out set confirmation_id = ? where site_id = ? and phone = ?")
            .params(messageId, siteId, phone)
            .update();
    }

    /** Whether this message must not go to this number. */
    boolean forbids(String siteId, String phone, String messageId) {
        return db.sql("""
                select count(*) from sms_opt_out where site_id = ? and phone = ? and opted_in_at is null
                    and (confirmation_id is null or confirmation_id <> ?)""")
            .params(siteId, phone, messageId)
            .query(Integer.class)
            .single() > 0;
    }

}
