package steward.bot.flow;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import steward.bot.conversation.Conversation;
import steward.bot.conversation.Message;

/**
 * A reply on its way out.
 *
 * @param attempts attempts begun before this one; their outcome may be unknown
 */
public record OutboxEntry(String id, Message message, Conversation conversation, int attempts,
        @Nullable Instant firstAttemptAt) {
}
