package steward.bot.conversation;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import steward.knowledge.source.Language;

/**
 * One turn in a conversation; never changed once stored.
 *
 * @param seq place in the conversation, from 1 without gaps
 * @param clientId the sender's own number for it, unique in the conversation; null for
 * what we write ourselves
 * @param staffId the author, when a staff member wrote it
 */
public record Message(String id, String conversationId, long seq, @Nullable String clientId, Sender from,
        MessageKind kind, @Nullable String staffId, String text, Language language, List<Citation> citations,
        @Nullable SafetyCard card, @Nullable String ticketNumber, Instant at) {

    public Message {
        citations = List.copyOf(citations);
    }

    @Override
    public String toString() {
        return "Message[" + id + "]"; // keeps what residents write out of logs
    }

}
