package steward.bot.flow;

import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import steward.bot.conversation.Conversations;
import steward.bot.conversation.Draft;
import steward.bot.conversation.MessageKind;
import steward.bot.site.StaffMember;
import steward.bot.site.StaffMembers;
import steward.bot.ticket.Ticket;
import steward.bot.ticket.TicketMoved;
import steward.bot.ticket.TicketStep;

/**
 * Tells the residents it concerns of every stage a ticket reaches, in the transaction
 * that moves it.
 */
@Component
class StageNotices {

    /** The sentence a result is told in ends by itself. */
    private static final Pattern FULL_STOP = Pattern.compile("[。.\\s]+$");

    private final Conversations conversations;

    private final Reporters reporters;

    private final StaffMembers staff;

    private final Outbox outbox;

    private final Wording wording;

    StageNotices(Conversations conversations, Reporters reporters, StaffMembers staff, Outbox outbox, Wording wording) {
        this.conversations = conversations;
        this.reporters = reporters;
        this.staff = staff;
        this.outbox = outbox;
        this.wording = wording;
    }

    @EventListener
    void on(TicketMoved moved) {
        var key = keyOf(moved.step());
        if (key != null) {
            reporters.of(moved.ticket()).forEach(reporter -> tell(reporter, key, moved.ticket()));
        }
    }

    /** The card below is that of the resident's own ticket. */
    private void tell(Ticket reporter, String key, Ticket ticket) {
        conversations.find(Objects.requireNonNull(reporter.conversationId())).ifPresent(conversation -> {
            var owner = staff.find(ticket.ownerId()).map(StaffMember::name).orElse("");
            var result = ticket.result() == null ? "" : FULL_STOP.matcher(ticket.result()).replaceFirst("");
            var text = wording.text(conversation.language(), key, ticket.number(), owner, result);
            outbox.send(conversation,
                    Draft.fromBot(MessageKind.TICKET, text, conversation.language()).aboutTicket(reporter.number()));
        });
    }

    private static @Nullable String keyOf(TicketStep step) {
        return switch (step) {
            case ACCEPT -> "stage.accepted";
            case ARRIVE -> "stage.arrived";
            case RESOLVE -> "stage.resolved";
            case REPORT_BACK -> "stage.reported";
            case CLOSE -> "stage.closed";
            case WITHDRAW -> "stage.withdrawn";
            case REOPEN -> "stage.reopened";
            case ASSIGN -> "stage.assigned";
            case UNMERGE -> "stage.unmerged";
            case RESUME -> "stage.resumed";
            case OPEN, MERGE, CONTACT, CLASSIFY, LOCATE, NOTE, URGE, LINK, WARN, ESCALATE, SUPERVISE, PAUSE, NEW_TIME ->
                null;
        };
    }

}
