package steward.console.conversation;

import java.util.List;

import org.jspecify.annotations.Nullable;
import steward.bot.conversation.Conversation;

/**
 * A conversation with its last entries.
 *
 * @param holder the name of the staff member who holds it, if one does
 * @param resident the resident's name, masked
 * @param place the resident's home, masked
 * @param earlier whether there are entries before the first
 */
public record Transcript(Conversation conversation, @Nullable String holder, String resident, String place,
        List<Entry> entries, boolean earlier) {

    public long lastSeq() {
        return conversation.lastSeq();
    }

    public boolean isHeldBy(String staffId) {
        return conversation.isHeldByStaff() && staffId.equals(conversation.holderId());
    }

}
