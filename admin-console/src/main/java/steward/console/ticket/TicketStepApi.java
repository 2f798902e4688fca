package steward.console.ticket;

import java.time.Clock;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import steward.bot.site.StaffMembers;
import steward.bot.ticket.Ticket;
import steward.bot.ticket.TicketDesk;
import steward.console.staff.SignedIn;
import steward.knowledge.source.Language;

/** The life of a ticket for staff and partner systems. */
@RestController
@RequestMapping("/api/v1/tickets/{number}")
class TicketStepApi {

    private final TicketAccess access;

    private final TicketDesk desk;

    private final StaffNotes notes;

    private final StaffMembers staff;

    private final TicketViews views;

    private final Clock clock;

    TicketStepApi(TicketAccess access, TicketDesk desk, StaffNotes notes, StaffMembers staff, TicketViews views,
            Clock clock) {
        this.access = access;
        this.desk = desk;
        this.notes = notes;
        this.staff = staff;
        this.views = views;
        this.clock = clock;
    }

    @PutMapping("/owner")
    TicketView assign(@PathVariable String number, @RequestBody Step step, @AuthenticationPrincipal SignedIn me,
            Locale locale) {
        var ticket = access.find(number, me);
        var owner = colleague("ownerId", BadField.text("ownerId", step.ownerId(), 64), ticket);
        return view(desk.assign(number, owner, me.staffId(), optional("why", step.why()), clock.instant()), locale);
    }

    @PutMapping("/acceptance")
    TicketView accept(@PathVariable String number, @RequestParam(required = false) @Nullable String staffId,
            @AuthenticationPrincipal SignedIn me, Locale locale) {
        return view(desk.accept(number, actor(number, staffId, me), clock.instant()), locale);
    }

    @PutMapping("/arrival")
    TicketView arrive(@PathVariable String number, @RequestParam(required = false) @Nullable String staffId,
            @AuthenticationPrincipal SignedIn me, Locale locale) {
        return view(desk.arrive(number, actor(number, staffId, me), clock.instant()), locale);
    }

    @PutMapping("/resolution")
    TicketView resolve(@PathVariable String number, @RequestBody Step step, @AuthenticationPrincipal SignedIn me,
            Locale locale) {
        return view(desk.resolve(number, actor(number, step.staffId(), me),
                BadField.text("result", step.result(), TicketForms.LONGEST),
                BadField.text("cause", step.cause(), TicketForms.LONGEST), clock.instant()), locale);
    }

    @PutMapping("/report-back")
    TicketView reportBack(@PathVariable String number, @RequestParam(required = false) @Nullable String staffId,
            @AuthenticationPrincipal SignedIn me, Locale locale) {
        return view(desk.reportBack(number, actor(number, staffId, me), clock.instant()), locale);
    }

    @PutMapping("/closure")
    TicketView close(@PathVariable String number, @RequestBody Step step, @AuthenticationPrincipal SignedIn me,
            Locale locale) {
        return view(desk.close(number, actor(number, step.staffId(), me),
                BadField.text("why", step.why(), TicketForms.LONGEST), clock.instant()), locale);
    }

    @DeleteMapping("/closure")
    TicketView reopen(@PathVariable String number, @RequestParam(required = false) @Nullable String staffId,
            @RequestParam(required = false) @Nullable String why, @AuthenticationPrincipal SignedIn me, Locale locale) {
        return view(desk.reopen(number, actor(number, staffId, me), optional("why", why), clock.instant()), locale);
    }

    @PostMapping("/notes")
    @ResponseStatus(HttpStatus.CREATED)
    NoteView note(@PathVariable String number, @RequestBody Step step, @AuthenticationPrincipal SignedIn me) {
        access.find(number, me);
        var note = notes.write(null, number, me, BadField.text("text", step.text(), TicketForms.LONGEST),
                clock.instant());
        return new NoteView(note.id(), note.staffId(), note.text(), note.at().toString());
    }

    @ExceptionHandler
    ProblemDetail on(BadField ex) {
        return TicketApi.problem(ex);
    }

    /**
     * Who takes the step: whoever is signed in. A partner system may name the staff
     * member it speaks for.
     */
    private String actor(String number, @Nullable String staffId, SignedIn me) {
        var ticket = access.find(number, me);
        if (staffId == null || staffId.equals(me.staffId())) {
            return me.staffId();
        }
        if (!me.viaToken()) {
            throw new BadField("staffId", "must be your own");
        }
        return colleague("staffId", staffId, ticket);
    }

    private String colleague(String field, String staffId, Ticket ticket) {
        return staff.find(staffId)
            .filter(member -> member.siteId().equals(ticket.siteId()))
            .orElseThrow(() -> new BadField(field, "is nobody on this site"))
            .id();
    }

    private static String optional(String field, @Nullable String text) {
        return text == null || text.isBlank() ? "" : BadField.text(field, text, TicketForms.LONGEST);
    }

    private TicketView view(Ticket ticket, Locale locale) {
        return views.of(ticket, Language.of(locale.toLanguageTag()));
    }

    /** What a step may carry; each step reads its own part. */
    record Step(@Nullable String staffId, @Nullable String ownerId, @Nullable String result, @Nullable String cause,
            @Nullable String why, @Nullable String text) {
    }

    record NoteView(String id, String staffId, String text, String at) {
    }

}
