package steward.bot.conversation;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import steward.knowledge.source.Language;

/**
 * The thread with one resident on one channel.
 *
 * @param language the language the resident chose, or wrote in last
 * @param tokenHash SHA-256 of the token that opens the conversation; the token itself is
 * not stored
 * @param holderId the staff member who holds it, while the state is {@code STAFF}
 * @param waitingSince when a person was asked for, while the state is {@code WAITING}
 */
public record Conversation(String id, String siteId, String residentId, String channel, Language language,
        String tokenHash, ConversationState state, @Nullable String holderId, @Nullable Instant waitingSince,
        long lastSeq, Instant lastMessageAt, Instant createdAt) {

    public boolean isHeldByStaff() {
        return state == ConversationState.STAFF;
    }

}
