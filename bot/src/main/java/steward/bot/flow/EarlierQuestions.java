package steward.bot.flow;

import java.time.Duration;
import java.util.ArrayDeque;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import steward.bot.answer.Elliptic;
import steward.bot.conversation.Conversations;
import steward.bot.conversation.Message;
import steward.bot.conversation.MessageKind;
import steward.bot.conversation.Sender;
import steward.bot.triage.Languages;

/**
 * What a resident has just asked and was answered, so that the next question may go on.
 */
@Component
class EarlierQuestions {

    private static final Duration FRESH = Duration.ofMinutes(30);

    private static final int LOOKED_BACK = 12;

    private final Conversations conversations;

    EarlierQuestions(Conversations conversations) {
        this.conversations = conversations;
    }

    /**
     * The answered question before a message; where that went on from another, both.
     * @return null if the resident was not answered last, wrote in another language or
     * did so too long ago
     */
    @Nullable String before(Message message) {
        var asked = new ArrayDeque<String>();
        var answered = false;
        for (var one : conversations.messagesBefore(message.conversationId(), message.seq(), LOOKED_BACK).reversed()) {
            if (one.from() == Sender.STAFF || one.at().isBefore(message.at().minus(FRESH))) {
                break;
            }
            if (one.from() == Sender.BOT) {
                answered |= one.kind() == MessageKind.ANSWER;
                continue;
            }
            if (!answered || !sameLanguage(one, message)) {
                break;
            }
            asked.addFirst(one.text());
            if (!Elliptic.is(one.text())) {
                break;
            }
            answered = false;
        }
        return asked.isEmpty() ? null : String.join("\n", asked);
    }

    private static boolean sameLanguage(Message one, Message other) {
        return Languages.of(one.text()).isChinese() == Languages.of(other.text()).isChinese();
    }

}
