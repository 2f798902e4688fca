package steward.console.ticket;

import java.net.URI;
import java.time.Clock;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import steward.bot.flow.TicketSplitting;
import steward.bot.ticket.MergeRefused;
import steward.bot.ticket.Ticket;
import steward.bot.ticket.TicketMerging;
import steward.console.staff.SignedIn;
import steward.knowledge.source.Language;

/** Which ticket is worked on in place of which, and what becomes a ticket of its own. */
@RestController
@RequestMapping("/api/v1/tickets/{number}")
class TicketLinkApi {

    private final TicketAccess access;

    private final TicketMerging merging;

    private final TicketSplitting splitting;

    private final TicketViews views;

    private final Clock clock;

    TicketLinkApi(TicketAccess access, TicketMerging merging, TicketSplitting splitting, TicketViews views,
            Clock clock) {
        this.access = access;
        this.merging = merging;
        this.splitting = splitting;
        this.views = views;
        this.clock = clock;
    }

    @PutMapping("/parent")
    TicketView merge(@PathVariable String number, @RequestBody LinkForms.Parent form,
            @AuthenticationPrincipal SignedIn me, Locale locale) {
        access.find(number, me);
        access.find(form.number(), me);
        return view(merging.merge(number, form.number(), me.staffId(), form.reason(), clock.instant()), locale);
    }

    @DeleteMapping("/parent")
    TicketView unmerge(@PathVariable String number, @RequestParam(required = false) @Nullable String why,
            @AuthenticationPrincipal SignedIn me, Locale locale) {
        access.find(number, me);
        var form = new LinkForms.Parent(null, why);
        return view(merging.unmerge(number, me.staffId(), form.reason(), clock.instant()), locale);
    }

    /** Opens a ticket about one message of the resident. */
    @PostMapping("/parts")
    ResponseEntity<TicketView> split(@PathVariable String number, @RequestBody LinkForms.Part form,
            @AuthenticationPrincipal SignedIn me, Locale locale) {
        var part = form.split(access.find(number, me), splitting, me, clock.instant());
        return ResponseEntity.created(URI.create("/api/v1/tickets/" + part.number())).body(view(part, locale));
    }

    @ExceptionHandler
    ProblemDetail on(BadField ex) {
        return TicketApi.problem(ex);
    }

    @ExceptionHandler
    ProblemDetail on(MergeRefused ex) {
        return ProblemDetail.forStatusAndDetail(ex.isNever() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT,
                ex.getMessage());
    }

    private TicketView view(Ticket ticket, Locale locale) {
        return views.of(ticket, Language.of(locale.toLanguageTag()));
    }

}
