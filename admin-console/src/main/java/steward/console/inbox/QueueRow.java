package steward.console.inbox;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import steward.bot.conversation.ConversationState;
import steward.bot.sla.SlaClock;
import steward.bot.sla.SlaStanding;
import steward.bot.ticket.Ticket;

/**
 * One thing that waits: a conversation with its most pressing open ticket, or a ticket
 * that came without one.
 *
 * @param ticket the most pressing open ticket; null where there is none
 * @param tickets how many open tickets it has
 * @param nextDue the running promise that ends first; null where none runs
 * @param line the last words of it
 * @param since when it began to wait, or was last written to
 */
public record QueueRow(@Nullable String conversationId, @Nullable Ticket ticket, int tickets,
        @Nullable ConversationState state, @Nullable String holderId, String place, String resident, String channel,
        @Nullable SlaClock nextDue, String line, @Nullable String lineBy, String language, Instant since) {

    public String address() {
        return conversationId == null && ticket != null ? "/agent/t/" + ticket.number() : "/agent/c/" + conversationId;
    }

    /** The same for every version of the row. */
    public String key() {
        return conversationId == null && ticket != null ? ticket.number() : String.valueOf(conversationId);
    }

    public boolean isWaiting() {
        return state == ConversationState.WAITING || ticket != null && ticket.acceptedAt() == null;
    }

    boolean isOf(String staffId) {
        return staffId.equals(holderId) || ticket != null && ticket.ownerId().equals(staffId);
    }

    boolean isOverdue(Instant now) {
        return nextDue != null && nextDue.standing(now) == SlaStanding.OVERDUE;
    }

    /** P1 to P4; 5 where nothing was reported. */
    int rank() {
        return ticket == null ? 5 : ticket.urgency().ordinal() + 1;
    }

    Instant due() {
        return nextDue == null ? Instant.MAX : nextDue.dueAt();
    }

}
