package steward.bot.flow;

import java.time.Instant;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import steward.bot.emergency.DutyPages;
import steward.bot.learning.Corrections;
import steward.bot.ticket.Category;
import steward.bot.ticket.Intent;
import steward.bot.ticket.Ticket;
import steward.bot.ticket.TicketDesk;
import steward.bot.ticket.Urgency;

/** Staff give a ticket another category or urgency, and triage gets to know. */
@Component
public class TicketSorting {

    private final TicketDesk desk;

    private final Corrections corrections;

    private final DutyPages pages;

    TicketSorting(TicketDesk desk, Corrections corrections, DutyPages pages) {
        this.desk = desk;
        this.corrections = corrections;
        this.pages = pages;
    }

    /**
     * Changes what differs. Whoever calls a ticket an emergency calls the people on duty.
     * @param why may be empty
     */
    @Transactional
    public Ticket sort(String number, Category category, Urgency urgency, String staffId, String why, Instant at) {
        var before = desk.lock(number);
        if (before.category() == category && before.urgency() == urgency) {
            return before;
        }
        var after = desk.classify(number, category, urgency, staffId, changed(before, category, urgency, why), at);
        corrections.keep(before, after, staffId, at);
        if (category.intent() == Intent.EMERGENCY && before.category().intent() != Intent.EMERGENCY) {
            pages.page(after, at);
        }
        return after;
    }

    private static String changed(Ticket before, Category category, Urgency urgency, String why) {
        return "%s %s → %s %s%s".formatted(before.category().label(), before.urgency(), category.label(), urgency,
                why.isEmpty() ? "" : "：" + why);
    }

}
