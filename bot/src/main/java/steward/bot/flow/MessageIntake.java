package steward.bot.flow;

import java.time.Clock;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import steward.bot.conversation.Conversations;
import steward.bot.conversation.Draft;
import steward.bot.conversation.Message;
import steward.bot.conversation.NoSuchConversation;

/**
 * Where every resident message enters: stored once, together with the task that will
 * process it.
 */
@Component
public class MessageIntake {

    private final Conversations conversations;

    private final LaterWork later;

    private final Clock clock;

    MessageIntake(Conversations conversations, LaterWork later, Clock clock) {
        this.conversations = conversations;
        this.later = later;
        this.clock = clock;
    }

    /**
     * Stores a message and sees to it that it is processed, also after a crash.
     * @param clientId the sender's own number for it; a second message with the same
     * number is the first one again
     * @return the stored message
     */
    @Transactional
    public Message accept(String conversationId, String text, String clientId) {
        var conversation = conversations.find(conversationId).orElseThrow(() -> new NoSuchConversation(conversationId));
        var stored = conversations.append(conversationId, Draft.fromResident(text, conversation.language(), clientId),
                clock.instant());
        if (stored.fresh()) {
            later.processMessage(stored.message().id());
        }
        return stored.message();
    }

}
