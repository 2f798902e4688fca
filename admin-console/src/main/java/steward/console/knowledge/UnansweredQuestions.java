package steward.console.knowledge;

import java.time.OffsetDateTime;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import steward.bot.triage.Languages;
import steward.knowledge.article.AskedQuestion;

/** The questions the documents gave no answer to. */
@Component
class UnansweredQuestions {

    private final JdbcClient db;

    UnansweredQuestions(JdbcClient db) {
        this.db = db;
    }

    /** The last ones asked at a site, newest first. */
    List<AskedQuestion> newest(String siteId, int limit) {
        return db.sql("""
                select message.body, unanswered_question.asked_at
                from unanswered_question
                join message on message.id = unanswered_question.message_id
                join conversation on conversation.id = message.conversation_id
                where conversation.site_id = ?
                order by unanswered_question.asked_at desc, message.id
                limit ?""").params(siteId, limit).query((row, n) -> {
            var text = row.getString("body");
            return new AskedQuestion(text, Languages.of(text),
                    row.getObject("asked_at", OffsetDateTime.class).toInstant());
        }).list();
    }

}
