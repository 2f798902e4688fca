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
 * @param place the place it names, or the resident's home
 */
record Turn(Conversation conversation, Message message, Language language, @Nullable Location place, Instant now) {
}
