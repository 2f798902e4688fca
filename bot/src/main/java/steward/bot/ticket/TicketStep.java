package steward.bot.ticket;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Something that happens to a ticket: from which states it may, and to which it leads.
 */
public enum TicketStep {

    OPEN(Set.of(), TicketStatus.RECEIVED),

    ACCEPT(Set.of(TicketStatus.RECEIVED), TicketStatus.ACCEPTED),

    ARRIVE(Set.of(TicketStatus.ACCEPTED), TicketStatus.ON_SITE),

    RESOLVE(Set.of(TicketStatus.ACCEPTED, TicketStatus.ON_SITE), TicketStatus.RESOLVED),

    REPORT_BACK(Set.of(TicketStatus.RESOLVED), TicketStatus.REPORTED_BACK),

    CLOSE(Set.of(TicketStatus.REPORTED_BACK), TicketStatus.CLOSED),

    /** A ticket that nobody had accepted waits for that again. */
    REOPEN(Set.of(TicketStatus.CLOSED, TicketStatus.WITHDRAWN), TicketStatus.ACCEPTED),

    /** The resident takes it back; nobody else can. */
    WITHDRAW(open(), TicketStatus.WITHDRAWN),

    /** Another ticket is worked on in its place. */
    MERGE(open(), TicketStatus.MERGED),

    /** It is worked on by itself again, where it stood. */
    UNMERGE(Set.of(TicketStatus.MERGED), null),

    /** A person spoke to the resident about the ticket for the first time. */
    CONTACT(open(), null),

    /** The ticket has another owner. */
    ASSIGN(open(), null),

    /** Staff gave it another category or urgency. */
    CLASSIFY(open(), null),

    /** The place became known, or was corrected. */
    LOCATE(open(), null),

    /** Something was added: the resident wrote again about it. */
    NOTE(open(), null),

    /** The resident asks where it stays. */
    URGE(open(), null),

    /** It has to do with another ticket. */
    LINK(open(), null),

    /** A promise comes close to its end: the owner is warned. */
    WARN(open(), null),

    /** A promise was missed: someone higher is told. */
    ESCALATE(open(), null),

    /** It took too long: the ticket is on the supervised list. */
    SUPERVISE(open(), null),

    /** Clocks stand still, with a reason and an end. */
    PAUSE(open(), null),

    /** Paused clocks go on before their time. */
    RESUME(open(), null),

    /** The resident was told another time than the promised one. */
    NEW_TIME(open(), null);

    private final Set<TicketStatus> from;

    private final @Nullable TicketStatus to;

    TicketStep(Set<TicketStatus> from, @Nullable TicketStatus to) {
        this.from = from;
        this.to = to;
    }

    boolean isAllowedIn(TicketStatus status) {
        return from.contains(status);
    }

    TicketStatus leadsFrom(Ticket ticket) {
        if (this == REOPEN && ticket.acceptedAt() == null) {
            return TicketStatus.RECEIVED;
        }
        return to == null ? ticket.status() : to;
    }

    boolean moves() {
        return to != null || this == UNMERGE;
    }

    /**
     * The steps staff can move a ticket on with from this state, in the order of its
     * life.
     */
    public static List<TicketStep> allowedIn(TicketStatus status) {
        return Arrays.stream(values())
            .filter(step -> step.moves() && step != WITHDRAW && step.isAllowedIn(status))
            .toList();
    }

    private static Set<TicketStatus> open() {
        return Set.of(TicketStatus.RECEIVED, TicketStatus.ACCEPTED, TicketStatus.ON_SITE, TicketStatus.RESOLVED,
                TicketStatus.REPORTED_BACK);
    }

}
