package steward.bot.ticket;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** All tickets. */
public interface Tickets {

    /** The next free number of this kind. */
    String nextNumber(TicketKind kind);

    void add(Ticket ticket);

    Optional<Ticket> find(String number);

    /** The ticket, held against other writers until the transaction ends. */
    Ticket lock(String number);

    /** Stores the ticket as it is now; the caller holds its lock. */
    void update(Ticket ticket);

    /** The conversation's tickets, newest first. */
    List<Ticket> ofConversation(String conversationId);

    /** Open tickets per owner, for spreading work evenly. */
    Map<String, Integer> openPerOwner(String siteId);

    /**
     * Adds to the end of a ticket's history, each entry sealed by a hash that follows
     * from the one before.
     */
    void record(String number, List<HistoryEntry> entries);

    List<HistoryEntry> history(String number);

    /**
     * @return the ticket, or null where the number is null or unknown
     */
    default @Nullable Ticket findOrNull(@Nullable String number) {
        return number == null ? null : find(number).orElse(null);
    }

}
