package steward.bot.sla;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import steward.bot.site.StaffMember;
import steward.bot.ticket.TicketDesk;
import steward.bot.ticket.TicketMoved;
import steward.bot.ticket.TicketStep;
import steward.bot.ticket.Tickets;

/** Tells the team lead of a ticket that had to be reopened once more. */
@Component
class ReopenedAgain {

    private static final int ONCE_MORE = 2;

    private final Tickets tickets;

    private final TicketDesk desk;

    private final Ladder ladder;

    private final StaffNotices notices;

    ReopenedAgain(Tickets tickets, TicketDesk desk, Ladder ladder, StaffNotices notices) {
        this.tickets = tickets;
        this.desk = desk;
        this.ladder = ladder;
        this.notices = notices;
    }

    @EventListener
    void on(TicketMoved moved) {
        if (moved.step() != TicketStep.REOPEN) {
            return;
        }
        var number = moved.ticket().number();
        var times = tickets.history(number).stream().filter(entry -> entry.step() == TicketStep.REOPEN).count();
        if (times >= ONCE_MORE) {
            var told = ladder.rung(DeadlineStage.LEAD, moved.ticket());
            notices.tell(told.stream().map(StaffMember::id).toList(), number, TicketNews.REOPENED_AGAIN, moved.at());
            var names = String.join("、", told.stream().map(StaffMember::name).toList());
            desk.mark(number, TicketStep.ESCALATE, "bot", "第 %d 次重开，已通知%s".formatted(times, names), moved.at());
        }
    }

}
