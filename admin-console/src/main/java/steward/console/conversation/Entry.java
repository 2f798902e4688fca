package steward.console.conversation;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import steward.bot.conversation.Message;
import steward.console.ticket.StaffNote;

/**
 * One line of the transcript: a message, or a note that only staff see.
 *
 * @param author the staff member's name; null where the resident or the bot wrote
 */
public record Entry(String id, Instant at, @Nullable String author, @Nullable Message message,
        @Nullable StaffNote note) {

    static Entry of(Message message, @Nullable String author) {
        return new Entry("m-" + message.id(), message.at(), author, message, null);
    }

    static Entry of(StaffNote note, @Nullable String author) {
        return new Entry("n-" + note.id(), note.at(), author, null, note);
    }

}
