package steward.bot.flow;

import java.time.Instant;
import java.util.Optional;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import steward.bot.conversation.Conversation;
import steward.bot.conversation.Conversations;
import steward.bot.conversation.Draft;
import steward.bot.conversation.MessageKind;
import steward.bot.site.StaffMember;
import steward.bot.site.StaffMembers;
import steward.bot.sla.ClockName;
import steward.bot.sla.SlaClock;
import steward.bot.sla.SlaClocks;
import steward.bot.ticket.Ticket;
import steward.bot.ticket.TicketMoved;
import steward.bot.ticket.TicketStep;

/**
 * Tells the resident of a merged ticket which one is worked on now, and what it promises.
 */
@Component
class MergeNotices {

    private final Conversations conversations;

    private final Reporters reporters;

    private final StaffMembers staff;

    private final SlaClocks clocks;

    private final PromiseTimes times;

    private final Outbox outbox;

    private final Wording wording;

    MergeNotices(Conversations conversations, Reporters reporters, StaffMembers staff, SlaClocks clocks,
            PromiseTimes times, Outbox outbox, Wording wording) {
        this.conversations = conversations;
        this.reporters = reporters;
        this.staff = staff;
        this.clocks = clocks;
        this.times = times;
        this.outbox = outbox;
        this.wording = wording;
    }

    @EventListener
    void on(TicketMoved moved) {
        if (moved.step() == TicketStep.MERGE) {
            reporters.of(moved.ticket())
                .forEach(reporter -> Optional.ofNullable(reporter.conversationId())
                    .flatMap(conversations::find)
                    .ifPresent(conversation -> tell(conversation, reporter, moved.at())));
        }
    }

    private void tell(Conversation conversation, Ticket merged, Instant now) {
        outbox.send(conversation,
                Draft.fromBot(MessageKind.TICKET, text(conversation, merged, now), conversation.language())
                    .aboutTicket(merged.number()));
    }

    private String text(Conversation conversation, Ticket merged, Instant now) {
        var language = conversation.language();
        var leading = reporters.leading(merged);
        var owner = staff.find(leading.ownerId()).map(StaffMember::name).orElse("");
        return promise(leading, now)
            .map(due -> wording.text(language, "stage.merged.promised", merged.number(), leading.number(), owner,
                    times.text(leading, due, language)))
            .orElseGet(() -> wording.text(language, "stage.merged", merged.number(), leading.number(), owner));
    }

    private Optional<Instant> promise(Ticket ticket, Instant now) {
        return clocks.of(ticket.number())
            .stream()
            .filter(clock -> clock.name() == ClockName.RESOLVE && clock.isRunning() && clock.dueAt().isAfter(now))
            .map(SlaClock::dueAt)
            .findFirst();
    }

}
