package steward.console.knowledge;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import steward.bot.triage.PersonalDataFinder;

/** The newest questions the documents gave no answer to. */
@Component
class Unanswered {

    static final int MOST = 50;

    private final JdbcClient db;

    Unanswered(JdbcClient db) {
        this.db = db;
    }

    /**
     * @param text without personal data
     * @param askedAt at the site
     */
    record Question(String text, String language, String askedAt) {
    }

    List<Question> newest(String siteId, ZoneId zone) {
        return db.sql("""
                select m.body, m.language, u.asked_at
                from unanswered_question u
                    join message m on m.id = u.message_id
                    join conversation c on c.id = m.conversation_id
                where c.site_id = ?
                order by u.asked_at desc, u.message_id
                fetch first %d rows only""".formatted(MOST))
            .param(siteId)
            .query((row, _) -> new Question(PersonalDataFinder.masked(row.getString("body")), row.getString("language"),
                    DocumentPage.TIME.format(row.getObject("asked_at", OffsetDateTime.class).atZoneSameInstant(zone))))
            .list();
    }

}
