package steward.console.ticket;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import steward.bot.conversation.Conversations;
import steward.bot.conversation.Message;
import steward.bot.conversation.Sender;
import steward.bot.emergency.DutyPages;
import steward.bot.resident.Resident;
import steward.bot.resident.Residents;
import steward.bot.site.StaffMember;
import steward.bot.site.StaffMembers;
import steward.bot.sla.Clauses;
import steward.bot.sla.SlaClocks;
import steward.bot.ticket.Ticket;
import steward.bot.ticket.TicketLinks;
import steward.bot.ticket.TicketStep;
import steward.bot.ticket.Tickets;
import steward.console.ticket.TicketPanel.NoteLine;
import steward.knowledge.source.Language;

/** Puts together what the panel shows of a ticket. */
@Component
public class TicketPanels {

    private static final int LOOKED_BACK = 40;

    private final Tickets tickets;

    private final TicketLinks links;

    private final Conversations conversations;

    private final Residents residents;

    private final StaffMembers staff;

    private final SlaClocks clocks;

    private final Clauses clauses;

    private final StaffNotes notes;

    private final DutyPages pages;

    private final Clock clock;

    TicketPanels(Tickets tickets, TicketLinks links, Conversations conversations, Residents residents,
            StaffMembers staff, SlaClocks clocks, Clauses clauses, StaffNotes notes, DutyPages pages, Clock clock) {
        this.tickets = tickets;
        this.links = links;
        this.conversations = conversations;
        this.residents = residents;
        this.staff = staff;
        this.clocks = clocks;
        this.clauses = clauses;
        this.notes = notes;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * @param revealed whether phone and room are shown in full
     * @param problem why the last action failed, if it did
     */
    public TicketPanel of(Ticket ticket, boolean revealed, @Nullable String problem, Locale locale) {
        var members = staff.of(ticket.siteId());
        var names = members.stream().collect(Collectors.toMap(StaffMember::id, StaffMember::name));
        var resident = ticket.residentId() == null ? null : residents.find(ticket.residentId()).orElse(null);
        return new TicketPanel(ticket, names.getOrDefault(ticket.ownerId(), ticket.ownerId()),
                place(ticket, resident, revealed, locale), phone(resident, revealed),
                Masked.name(resident == null ? null : resident.name()), revealed,
                clocksOf(ticket.number(), Language.of(locale.toLanguageTag())), historyOf(ticket.number(), names),
                notesOf(ticket.number(), names), siblingsOf(ticket), linksOf(ticket.number(), names),
                messagesOf(ticket), stepsOf(ticket), members, alarms(ticket), problem);
    }

    List<ClockView> clocksOf(String number, Language language) {
        var now = clock.instant();
        return clocks.of(number).stream().map(each -> ClockView.of(each, clauses.of(each, language), now)).toList();
    }

    List<HistoryLine> historyOf(String number, Map<String, String> names) {
        return tickets.history(number)
            .stream()
            .map(entry -> new HistoryLine(entry.at(), names.getOrDefault(entry.actor(), entry.actor()),
                    entry.step().name().toLowerCase(Locale.ROOT), entry.status().name().toLowerCase(Locale.ROOT),
                    entry.why()))
            .toList();
    }

    List<LinkLine> linksOf(String number, Map<String, String> names) {
        return links.of(number)
            .stream()
            .map(link -> LinkLine.of(link, number))
            .map(line -> new LinkLine(line.kind(), line.number(), names.getOrDefault(line.by(), line.by()), line.at()))
            .toList();
    }

    private List<Message> messagesOf(Ticket ticket) {
        return ticket.conversationId() == null ? List.of()
                : conversations.messagesBefore(ticket.conversationId(), Long.MAX_VALUE, LOOKED_BACK)
                    .stream()
                    .filter(message -> message.from() == Sender.RESIDENT)
                    .toList()
                    .reversed();
    }

    static List<String> stepsOf(Ticket ticket) {
        return TicketStep.allowedIn(ticket.status())
            .stream()
            .map(step -> step.name().toLowerCase(Locale.ROOT))
            .toList();
    }

    private List<NoteLine> notesOf(String number, Map<String, String> names) {
        return notes.ofTicket(number)
            .stream()
            .map(note -> new NoteLine(names.getOrDefault(note.staffId(), note.staffId()), note))
            .toList();
    }

    private List<Ticket> siblingsOf(Ticket ticket) {
        if (ticket.conversationId() == null) {
            return List.of();
        }
        return tickets.ofConversation(ticket.conversationId())
            .stream()
            .filter(other -> !other.number().equals(ticket.number()))
            .toList();
    }

    private boolean alarms(Ticket ticket) {
        return pages.open(ticket.siteId()).stream().anyMatch(page -> page.ticketNumber().equals(ticket.number()));
    }

    private static String place(Ticket ticket, @Nullable Resident resident, boolean revealed, Locale locale) {
        var location = ticket.location() != null || resident == null ? ticket.location() : resident.home();
        return revealed ? Masked.wholePlace(location, locale) : Masked.place(location, locale);
    }

    private static String phone(@Nullable Resident resident, boolean revealed) {
        if (resident == null || resident.phone() == null) {
            return "";
        }
        return revealed ? resident.phone() : Masked.phone(resident.phone());
    }

}
