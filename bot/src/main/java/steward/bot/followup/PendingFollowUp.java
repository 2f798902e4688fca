package steward.bot.followup;

import java.time.Instant;
import java.util.List;

/**
 * What a resident said about one of several tickets, before they said which.
 *
 * @param messageId of the message that said it
 * @param candidates numbers of the tickets, in the order the resident was shown them
 */
public record PendingFollowUp(String conversationId, String messageId, Said said, List<String> candidates,
        Instant askedAt) {

    public PendingFollowUp {
        candidates = List.copyOf(candidates);
    }

}
