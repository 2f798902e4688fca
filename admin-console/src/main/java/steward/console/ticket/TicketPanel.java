package steward.console.ticket;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import steward.bot.conversation.Message;
import steward.bot.site.StaffMember;
import steward.bot.ticket.Category;
import steward.bot.ticket.Intent;
import steward.bot.ticket.Ticket;
import steward.bot.ticket.Urgency;

/**
 * All of a ticket that the panel shows.
 *
 * @param place without the room unless it was revealed
 * @param phone masked unless it was revealed
 * @param siblings the other tickets of the same conversation
 * @param links the tickets it has to do with
 * @param messages what the resident wrote last, for a ticket of its own
 * @param steps what can be done with it now, such as {@code resolve}
 * @param colleagues who could own it
 */
public record TicketPanel(Ticket ticket, String owner, String place, String phone, String residentName,
        boolean revealed, List<ClockView> clocks, List<HistoryLine> history, List<NoteLine> notes,
        List<Ticket> siblings, List<LinkLine> links, List<Message> messages, List<String> steps,
        List<StaffMember> colleagues, boolean alarm, @Nullable String problem) {

    public boolean can(String step) {
        return steps.contains(step);
    }

    /** What a ticket can be about, by intent. */
    public Map<Intent, List<Category>> categories() {
        return Arrays.stream(Category.values())
            .collect(Collectors.groupingBy(Category::intent, TreeMap::new, Collectors.toList()));
    }

    public List<Urgency> urgencies() {
        return List.of(Urgency.values());
    }

    /** An emergency is always most urgent. */
    public boolean hasFixedUrgency() {
        return ticket.category().intent() == Intent.EMERGENCY;
    }

    public boolean paused() {
        return clocks.stream().anyMatch(clock -> clock.pausedUntil() != null);
    }

    /** Whether a clock runs that can be stopped. */
    public boolean pausable() {
        return !paused() && waitedFor().stream().anyMatch(clock -> !clock.isOverdue());
    }

    /** The promises of a visit and of a result that are not kept yet. */
    public List<ClockView> waitedFor() {
        return clocks.stream().filter(ClockView::isWaitedFor).toList();
    }

    /** A note with its author's name. */
    public record NoteLine(String author, StaffNote note) {
    }

}
