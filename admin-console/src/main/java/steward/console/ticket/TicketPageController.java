package steward.console.ticket;

import java.time.Clock;
import java.util.Locale;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import steward.bot.emergency.DutyPages;
import steward.bot.site.StaffMembers;
import steward.bot.ticket.IllegalTransition;
import steward.bot.ticket.NoSuchTicket;
import steward.bot.ticket.Ticket;
import steward.bot.ticket.TicketDesk;
import steward.console.staff.SignedIn;
import steward.console.ticket.TicketForms.Note;
import steward.console.ticket.TicketForms.Owner;
import steward.console.ticket.TicketForms.Reason;
import steward.console.ticket.TicketForms.Resolution;

/**
 * The forms of the ticket panel. Each leads back to the page that shows the ticket, also
 * without script.
 */
@Controller
@RequestMapping("/agent/tickets/{number}")
class TicketPageController {

    private final TicketAccess access;

    private final TicketDesk desk;

    private final TicketPanels panels;

    private final StaffNotes notes;

    private final Reveals reveals;

    private final DutyPages pages;

    private final StaffMembers staff;

    private final SiteClock siteClock;

    private final Clock clock;

    TicketPageController(TicketAccess access, TicketDesk desk, TicketPanels panels, StaffNotes notes, Reveals reveals,
            DutyPages pages, StaffMembers staff, SiteClock siteClock, Clock clock) {
        this.access = access;
        this.desk = desk;
        this.panels = panels;
        this.notes = notes;
        this.reveals = reveals;
        this.pages = pages;
        this.staff = staff;
        this.siteClock = siteClock;
        this.clock = clock;
    }

    @GetMapping("/panel")
    String panel(@PathVariable String number, @AuthenticationPrincipal SignedIn me, Locale locale, Model model) {
        return show(access.find(number, me), false, me, locale, model);
    }

    @PutMapping("/acceptance")
    String accept(@PathVariable String number, @AuthenticationPrincipal SignedIn me) {
        return step(number, me, ticket -> desk.accept(number, me.staffId(), clock.instant()));
    }

    @PutMapping("/arrival")
    String arrive(@PathVariable String number, @AuthenticationPrincipal SignedIn me) {
        return step(number, me, ticket -> desk.arrive(number, me.staffId(), clock.instant()));
    }

    @PutMapping("/resolution")
    String resolve(@PathVariable String number, @AuthenticationPrincipal SignedIn me, Resolution form) {
        if (!TicketForms.isText(form.result()) || !TicketForms.isText(form.cause())) {
            return back(access.find(number, me), "resolution");
        }
        return step(number, me, ticket -> desk.resolve(number, me.staffId(), TicketForms.orEmpty(form.result()),
                TicketForms.orEmpty(form.cause()), clock.instant()));
    }

    @PutMapping("/report-back")
    String reportBack(@PathVariable String number, @AuthenticationPrincipal SignedIn me) {
        return step(number, me, ticket -> desk.reportBack(number, me.staffId(), clock.instant()));
    }

    @PutMapping("/closure")
    String close(@PathVariable String number, @AuthenticationPrincipal SignedIn me, Reason form) {
        if (!TicketForms.isText(form.why())) {
            return back(access.find(number, me), "closure");
        }
        return step(number, me,
                ticket -> desk.close(number, me.staffId(), TicketForms.orEmpty(form.why()), clock.instant()));
    }

    @DeleteMapping("/closure")
    String reopen(@PathVariable String number, @AuthenticationPrincipal SignedIn me, Reason form) {
        if (!TicketForms.isText(form.why())) {
            return back(access.find(number, me), "reopening");
        }
        return step(number, me,
                ticket -> desk.reopen(number, me.staffId(), TicketForms.orEmpty(form.why()), clock.instant()));
    }

    @PutMapping("/owner")
    String assign(@PathVariable String number, @AuthenticationPrincipal SignedIn me, Owner form) {
        var ticket = access.find(number, me);
        var owner = form.ownerId() == null ? null : staff.find(form.ownerId()).orElse(null);
        if (owner == null || !owner.siteId().equals(ticket.siteId())) {
            return back(ticket, "owner");
        }
        if (owner.id().equals(ticket.ownerId())) {
            return back(ticket, null);
        }
        return step(number, me, known -> desk.assign(number, owner.id(), me.staffId(), TicketForms.orEmpty(form.why()),
                clock.instant()));
    }

    @PostMapping("/notes")
    String note(@PathVariable String number, @AuthenticationPrincipal SignedIn me, Note form) {
        var ticket = access.find(number, me);
        if (!TicketForms.isText(form.text())) {
            return back(ticket, "note");
        }
        notes.write(null, number, me, TicketForms.orEmpty(form.text()), clock.instant());
        return back(ticket, null);
    }

    /** Answers with the page itself: an address that reveals could be opened unlogged. */
    @PostMapping("/reveals")
    String reveal(@PathVariable String number, @AuthenticationPrincipal SignedIn me, Locale locale, Model model) {
        var ticket = access.find(number, me);
        reveals.record(me.staffId(), number, clock.instant());
        return show(ticket, true, me, locale, model);
    }

    @PutMapping("/acknowledgement")
    String acknowledge(@PathVariable String number, @AuthenticationPrincipal SignedIn me) {
        var ticket = access.find(number, me);
        pages.acknowledge(number, me.staffId(), clock.instant());
        return back(ticket, null);
    }

    @ExceptionHandler(NoSuchTicket.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String unknown() {
        return "error/4xx";
    }

    private String show(Ticket ticket, boolean revealed, SignedIn me, Locale locale, Model model) {
        model.addAttribute("panel", panels.of(ticket, revealed, null, locale));
        model.addAttribute("times", siteClock.of(me.siteId()));
        return "ticket/page";
    }

    private String step(String number, SignedIn me, Consumer<Ticket> action) {
        var ticket = access.find(number, me);
        try {
            action.accept(ticket);
            return back(ticket, null);
        }
        catch (IllegalTransition ex) {
            return back(ticket, "step"); // a colleague was faster
        }
    }

    static String back(Ticket ticket, @Nullable String problem) {
        var address = TicketAccess.pageOf(ticket);
        var and = address.contains("?") ? "&" : "?";
        return "redirect:" + address + (problem == null ? "" : and + "problem=" + problem);
    }

}
