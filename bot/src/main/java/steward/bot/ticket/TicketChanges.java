package steward.bot.ticket;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import steward.bot.site.Location;

/** Builds the next version of a ticket from the one before. */
final class TicketChanges {

    private final Ticket before;

    private Category category;

    private Urgency urgency;

    private TicketStatus status;

    private @Nullable Location location;

    private String ownerId;

    private @Nullable Instant firstContactAt;

    private @Nullable Instant acceptedAt;

    private @Nullable Instant arrivedAt;

    private @Nullable Instant resolvedAt;

    private @Nullable Instant reportedBackAt;

    private @Nullable Instant closedAt;

    private @Nullable String result;

    private @Nullable String cause;

    private long version;

    private TicketChanges(Ticket ticket) {
        this.before = ticket;
        this.category = ticket.category();
        this.urgency = ticket.urgency();
        this.status = ticket.status();
        this.location = ticket.location();
        this.ownerId = ticket.ownerId();
        this.firstContactAt = ticket.firstContactAt();
        this.acceptedAt = ticket.acceptedAt();
        this.arrivedAt = ticket.arrivedAt();
        this.resolvedAt = ticket.resolvedAt();
        this.reportedBackAt = ticket.reportedBackAt();
        this.closedAt = ticket.closedAt();
        this.result = ticket.result();
        this.cause = ticket.cause();
        this.version = ticket.version();
    }

    static TicketChanges of(Ticket ticket) {
        return new TicketChanges(ticket);
    }

    TicketChanges about(Category what, Urgency howSoon) {
        this.category = what;
        this.urgency = howSoon;
        return this;
    }

    TicketChanges status(TicketStatus next) {
        this.status = next;
        return this;
    }

    TicketChanges location(Location place) {
        this.location = place;
        return this;
    }

    TicketChanges owner(String staffId) {
        this.ownerId = staffId;
        return this;
    }

    TicketChanges firstContactAt(Instant at) {
        this.firstContactAt = this.firstContactAt == null ? at : this.firstContactAt;
        return this;
    }

    TicketChanges acceptedAt(Instant at) {
        this.acceptedAt = at;
        return this;
    }

    TicketChanges arrivedAt(Instant at) {
        this.arrivedAt = at;
        return this;
    }

    TicketChanges resolved(String whatWasDone, String why, Instant at) {
        this.result = whatWasDone;
        this.cause = why;
        this.resolvedAt = at;
        return this;
    }

    TicketChanges reportedBackAt(Instant at) {
        this.reportedBackAt = at;
        return this;
    }

    TicketChanges closedAt(Instant at) {
        this.closedAt = at;
        return this;
    }

    TicketChanges reopened() {
        this.resolvedAt = null;
        this.reportedBackAt = null;
        this.closedAt = null;
        return this;
    }

    TicketChanges unmerged(TicketStatus before) {
        this.status = before;
        this.closedAt = null;
        return this;
    }

    TicketChanges nextVersion() {
        this.version++;
        return this;
    }

    Ticket done() {
        return new Ticket(before.number(), before.siteId(), before.conversationId(), before.residentId(),
                before.channel(), before.kind(), category, urgency, status, before.summary(), location, before.queue(),
                ownerId, before.routedBecause(), before.receivedAt(), firstContactAt, acceptedAt, arrivedAt, resolvedAt,
                reportedBackAt, closedAt, result, cause, version);
    }

}
