package steward.bot.flow;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import steward.bot.conversation.Conversation;
import steward.bot.conversation.Message;
import steward.bot.site.Location;
import steward.knowledge.source.Language;

/**
 * One message of a resident being dealt with.
 *
 * @param language the language it is answered in
 * @param named the place it names
 * @param home the resident's home, as far as we know it
 */
record Turn(Conversation conversation, Message message, Language language, @Nullable Location named,
        @Nullable Location home, Instant now) {

    /** Where it is about: the place it names, or else the resident's home. */
    @Nullable Location place() {
        return named == null ? home : named;
    }
}
