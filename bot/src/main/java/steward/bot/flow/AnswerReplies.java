package steward.bot.flow;

import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import steward.bot.answer.Answer;
import steward.bot.conversation.Draft;
import steward.bot.conversation.MessageKind;

/** Answers with the clause, or says that none was found and offers a person. */
@Component
class AnswerReplies {

    private final JdbcClient db;

    private final Outbox outbox;

    private final Wording wording;

    AnswerReplies(JdbcClient db, Outbox outbox, Wording wording) {
        this.db = db;
        this.outbox = outbox;
        this.wording = wording;
    }

    void reply(Turn turn, Answer answer) {
        if (answer.answered()) {
            outbox.send(turn.conversation(), Draft.fromBot(MessageKind.ANSWER, answer.text(), turn.language())
                .withCitations(answer.citations()));
            return;
        }
        keep(turn);
        var text = wording.text(turn.language(), "answer.none");
        outbox.send(turn.conversation(), Draft.fromBot(MessageKind.QUESTION, text, turn.language()));
    }

    private void keep(Turn turn) {
        db.sql("insert into unanswered_question (message_id, asked_at) values (?, ?) on conflict do nothing")
            .params(turn.message().id(), turn.message().at().atOffset(ZoneOffset.UTC))
            .update();
    }

}
