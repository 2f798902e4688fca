package steward.console.inbox;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import steward.bot.conversation.Conversation;
import steward.bot.conversation.NoSuchConversation;
import steward.bot.sla.StaffNotices;
import steward.bot.ticket.NoSuchTicket;
import steward.bot.ticket.Ticket;
import steward.bot.ticket.Tickets;
import steward.console.conversation.Transcripts;
import steward.console.staff.SignedIn;
import steward.console.ticket.SiteClock;
import steward.console.ticket.TicketAccess;
import steward.console.ticket.TicketPanels;

/** The desk: the queue, and beside it the conversation or ticket that is open. */
@Controller
class AgentController {

    private final Inbox inbox;

    private final StaffEvents events;

    private final Alarms alarms;

    private final StaffNotices notices;

    private final Transcripts transcripts;

    private final Tickets tickets;

    private final TicketAccess access;

    private final TicketPanels panels;

    private final SiteClock siteClock;

    AgentController(Inbox inbox, StaffEvents events, Alarms alarms, StaffNotices notices, Transcripts transcripts,
            Tickets tickets, TicketAccess access, TicketPanels panels, SiteClock siteClock) {
        this.inbox = inbox;
        this.events = events;
        this.alarms = alarms;
        this.notices = notices;
        this.transcripts = transcripts;
        this.tickets = tickets;
        this.access = access;
        this.panels = panels;
        this.siteClock = siteClock;
    }

    @GetMapping("/agent")
    String queue(Wanted wanted, @AuthenticationPrincipal SignedIn me, Locale locale, Model model) {
        addQueue(wanted, null, me, locale, model);
        return "inbox/page";
    }

    @GetMapping("/agent/c/{id}")
    String conversation(@PathVariable String id, Wanted wanted, @AuthenticationPrincipal SignedIn me, Locale locale,
            Model model) {
        var conversation = transcripts.find(id, me);
        addQueue(wanted, id, me, locale, model);
        model.addAttribute("transcript", transcripts.of(conversation, wanted.beforeSeq(), locale));
        model.addAttribute("formId", UUID.randomUUID().toString());
        var ticket = shown(conversation, wanted, me);
        if (ticket != null) {
            model.addAttribute("panel", panels.of(ticket, false, wanted.problem(), locale));
        }
        return "inbox/page";
    }

    @GetMapping("/agent/t/{number}")
    String ticket(@PathVariable String number, Wanted wanted, @AuthenticationPrincipal SignedIn me, Locale locale,
            Model model) {
        addQueue(wanted, number, me, locale, model);
        model.addAttribute("panel", panels.of(access.find(number, me), false, wanted.problem(), locale));
        return "inbox/page";
    }

    /** The queue alone, for pages that are open. */
    @GetMapping("/agent/queue")
    String rows(Wanted wanted, @RequestParam(required = false) @Nullable String open,
            @AuthenticationPrincipal SignedIn me, Locale locale, Model model) {
        addQueue(wanted, open, me, locale, model);
        return "inbox/_queue :: queue";
    }

    @GetMapping("/agent/alarms")
    String alarms(@AuthenticationPrincipal SignedIn me, Locale locale, Model model) {
        model.addAttribute("alarms", alarms.of(me, locale));
        model.addAttribute("times", siteClock.of(me.siteId()));
        return "inbox/_alarms :: alarms";
    }

    @ExceptionHandler({ NoSuchConversation.class, NoSuchTicket.class })
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String unknown() {
        return "error/4xx";
    }

    private void addQueue(Wanted wanted, @Nullable String open, SignedIn me, Locale locale, Model model) {
        // Taken before anything is read: what happens from here on, the stream tells.
        model.addAttribute("seen", events.lastId());
        var queue = inbox.of(me, locale);
        var tab = Tab.of(wanted.tab());
        model.addAttribute("area", "agent");
        model.addAttribute("tab", tab);
        model.addAttribute("counts", queue.counts());
        model.addAttribute("rows", queue.of(tab));
        model.addAttribute("open", open);
        model.addAttribute("problem", wanted.problem());
        model.addAttribute("alarms", alarms.of(me, locale));
        model.addAttribute("notices", notices.unseen(me.staffId()));
        model.addAttribute("times", siteClock.of(me.siteId()));
    }

    /**
     * The ticket asked for, else the newest open one of the conversation, else the
     * newest.
     */
    private @Nullable Ticket shown(Conversation conversation, Wanted wanted, SignedIn me) {
        var its = tickets.ofConversation(conversation.id())
            .stream()
            .filter(ticket -> TicketAccess.maySee(ticket, me))
            .toList();
        return its.stream()
            .filter(ticket -> ticket.number().equals(wanted.ticket()))
            .findFirst()
            .or(() -> its.stream().filter(Ticket::isOpen).findFirst())
            .or(() -> its.stream().findFirst())
            .orElse(null);
    }

    /**
     * What the address asks for.
     *
     * @param before the place before which to read the transcript
     * @param problem why the last action failed
     */
    record Wanted(@Nullable String tab, @Nullable String ticket, @Nullable Long before, @Nullable String problem) {

        private static final Set<String> PROBLEMS = Set.of("reply", "note", "step", "resolution", "closure",
                "reopening", "owner", "pause", "new-time", "sorting", "merge", "split");

        long beforeSeq() {
            return before == null ? Long.MAX_VALUE : before;
        }

        @Override
        public @Nullable String problem() {
            return problem != null && PROBLEMS.contains(problem) ? problem : null;
        }

    }

}
