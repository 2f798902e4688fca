package steward.bot.flow;

import java.time.ZoneOffset;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import steward.bot.answer.Answer;
import steward.bot.answer.AnswerDesk;
import steward.bot.conversation.Draft;
import steward.bot.conversation.MessageKind;
import steward.bot.triage.Languages;
import steward.knowledge.index.PassageFilter;
import steward.knowledge.search.Enquiry;

/** Answers with the clause, or says that none was found and offers a person. */
@Component
class AnswerReplies {

    private final AnswerDesk desk;

    private final EarlierQuestions earlier;

    private final JdbcClient db;

    private final Outbox outbox;

    private final Wording wording;

    private final ApplicationEventPublisher events;

    AnswerReplies(AnswerDesk desk, EarlierQuestions earlier, JdbcClient db, Outbox outbox, Wording wording,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.earlier = earlier;
        this.db = db;
        this.outbox = outbox;
        this.wording = wording;
        this.events = events;
    }

    /** Looks for the answer, and tells how it grows while it is worded. */
    Answer find(Turn turn, String question) {
        var conversation = turn.conversation();
        var searched = new PassageFilter(conversation.siteId(), turn.now());
        return desk.answer(new Enquiry(question, earlier.before(turn.message()), turn.language(), searched),
                grown -> events.publishEvent(new AnswerGrown(conversation.id(), turn.message().id(), grown)));
    }

    void reply(Turn turn, Answer answer) {
        if (answer.answered()) {
            outbox.send(turn.conversation(), Draft.fromBot(MessageKind.ANSWER, shown(turn, answer), turn.language())
                .withCitations(answer.citations()));
            return;
        }
        keep(turn);
        var text = wording.text(turn.language(), "answer.none");
        outbox.send(turn.conversation(), Draft.fromBot(MessageKind.QUESTION, text, turn.language()));
    }

    /**
     * Sentences stay as the documents write them; another language and differences are
     * announced.
     */
    private String shown(Turn turn, Answer answer) {
        boolean foreign = Languages.of(answer.text()).isChinese() != turn.language().isChinese();
        var text = new StringBuilder();
        if (foreign) {
            text.append(wording.text(turn.language(), "answer.foreign")).append('\n');
        }
        if (!answer.conflicts().isEmpty()) {
            text.append(wording.text(turn.language(), "answer.conflict")).append('\n');
        }
        return text.append(answer.text()).toString();
    }

    private void keep(Turn turn) {
        db.sql("insert into unanswered_question (message_id, asked_at) values (?, ?) on conflict do nothing")
            .params(turn.message().id(), turn.message().at().atOffset(ZoneOffset.UTC))
            .update();
    }

}
