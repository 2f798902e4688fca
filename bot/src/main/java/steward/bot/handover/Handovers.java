package steward.bot.handover;

import java.time.Instant;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import steward.bot.conversation.Conversation;
import steward.bot.conversation.Conversations;
import steward.bot.site.Sites;

/**
 * Puts a conversation into the line for a person, gives it to one, and gives it back to
 * the bot.
 */
@Component
public class Handovers {

    private final Conversations conversations;

    private final Sites sites;

    Handovers(Conversations conversations, Sites sites) {
        this.conversations = conversations;
        this.sites = sites;
    }

    /** The resident asks for a person; asking again keeps the place in the line. */
    @Transactional
    public PlaceInLine request(Conversation conversation, Instant at) {
        conversations.awaitStaff(conversation.id(), at);
        var site = sites.find(conversation.siteId()).orElseThrow();
        var since = conversation.waitingSince() == null ? at : conversation.waitingSince();
        return new PlaceInLine(conversations.waitingBefore(site.id(), since), site.isStaffedAt(at), site.opensAt());
    }

    /** A staff member takes the conversation over; the bot is silent from now on. */
    @Transactional
    public void claim(String conversationId, String staffId) {
        conversations.lock(conversationId);
        conversations.hold(conversationId, staffId);
    }

    /** The bot answers again. */
    @Transactional
    public void release(String conversationId) {
        conversations.lock(conversationId);
        conversations.returnToBot(conversationId);
    }

}
