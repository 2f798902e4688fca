package steward.bot.flow;

import java.util.List;

import org.springframework.stereotype.Component;
import steward.bot.conversation.Draft;
import steward.bot.conversation.MessageKind;
import steward.bot.site.StaffMember;
import steward.bot.site.StaffMembers;
import steward.bot.ticket.Ticket;
import steward.bot.ticket.TicketDesk;
import steward.bot.ticket.TicketStatus;

/**
 * What a resident says about a merged ticket goes to the one that is worked on in its
 * place.
 */
@Component
class MergedReplies {

    private final Reporters reporters;

    private final TicketDesk desk;

    private final StaffMembers staff;

    private final Outbox outbox;

    private final Wording wording;

    MergedReplies(Reporters reporters, TicketDesk desk, StaffMembers staff, Outbox outbox, Wording wording) {
        this.reporters = reporters;
        this.desk = desk;
        this.staff = staff;
        this.outbox = outbox;
        this.wording = wording;
    }

    /**
     * Without merged tickets whose leading one is among them, or came to its end long
     * ago.
     */
    List<Ticket> withoutDoubles(Turn turn, List<Ticket> tickets) {
        var numbers = tickets.stream().map(Ticket::number).toList();
        return tickets.stream().filter(ticket -> {
            var leading = reporters.leading(ticket);
            return ticket.status() != TicketStatus.MERGED || !numbers.contains(leading.number())
                    && (leading.isOpen() || ResidentWishes.isFresh(leading, turn.now()));
        }).toList();
    }

    /**
     * @param recurs whether the fault came back, so that an ended ticket is reopened
     */
    void add(Turn turn, String text, Ticket merged, boolean recurs) {
        var leading = reporters.leading(merged);
        var said = merged.number() + "：" + text;
        if (leading.isOpen()) {
            desk.note(leading.number(), "resident", said, turn.now());
            show(turn, merged, "followup.merged", leading);
        }
        else if (recurs && ResidentWishes.isFresh(leading, turn.now())) {
            desk.reopen(leading.number(), "resident", said, turn.now()); // its notice
                                                                         // tells them
        }
        else {
            show(turn, merged, "followup.closed", leading);
        }
    }

    private void show(Turn turn, Ticket merged, String key, Ticket leading) {
        var owner = staff.find(leading.ownerId()).map(StaffMember::name).orElse("");
        outbox.send(turn.conversation(),
                Draft.fromBot(MessageKind.TICKET,
                        wording.text(turn.language(), key, merged.number(), owner, leading.number()), turn.language())
                    .aboutTicket(merged.number()));
    }

}
