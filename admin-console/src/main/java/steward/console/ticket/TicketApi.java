package steward.console.ticket;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import steward.bot.flow.TicketSorting;
import steward.bot.sla.SlaStanding;
import steward.bot.ticket.TicketKind;
import steward.bot.ticket.TicketStatus;
import steward.bot.ticket.Urgency;
import steward.console.staff.SignedIn;
import steward.console.ticket.TicketQuery.Place;
import steward.knowledge.source.Language;

/**
 * Tickets for staff and partner systems: the list, one ticket, what it is about, and the
 * opening of new ones.
 */
@RestController
@RequestMapping("/api/v1/tickets")
class TicketApi {

    private final TicketSearch search;

    private final TicketViews views;

    private final TicketAccess access;

    private final TicketIntake intake;

    private final TicketSorting sorting;

    private final Clock clock;

    TicketApi(TicketSearch search, TicketViews views, TicketAccess access, TicketIntake intake, TicketSorting sorting,
            Clock clock) {
        this.search = search;
        this.views = views;
        this.access = access;
        this.intake = intake;
        this.sorting = sorting;
        this.clock = clock;
    }

    @GetMapping
    TicketView.Page list(@RequestParam Map<String, String> filters, @AuthenticationPrincipal SignedIn me,
            Locale locale) {
        var query = query(filters, me);
        var found = search.find(query, clock.instant());
        var page = found.subList(0, Math.min(found.size(), query.limit()));
        var next = found.size() > query.limit() ? Place.of(page.getLast()).cursor() : null;
        return new TicketView.Page(views.of(page, Language.of(locale.toLanguageTag())), next);
    }

    @GetMapping("/{number}")
    TicketView show(@PathVariable String number, @AuthenticationPrincipal SignedIn me, Locale locale) {
        return views.of(access.find(number, me), Language.of(locale.toLanguageTag()));
    }

    @PatchMapping("/{number}")
    TicketView sort(@PathVariable String number, @RequestBody SortingForm form, @AuthenticationPrincipal SignedIn me,
            Locale locale) {
        var sorted = form.apply(access.find(number, me), sorting, me, clock.instant());
        return views.of(sorted, Language.of(locale.toLanguageTag()));
    }

    @PostMapping
    ResponseEntity<TicketView> open(@RequestBody IntakeForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @AuthenticationPrincipal SignedIn me, Locale locale) {
        var ticketKey = key == null ? null : me.staffId() + " " + BadField.text("Idempotency-Key", key, 120);
        var now = clock.instant();
        var ticket = intake.open(form.toTicket(me.siteId(), now), ticketKey, now);
        return ResponseEntity.created(URI.create("/api/v1/tickets/" + ticket.number()))
            .body(views.of(ticket, Language.of(locale.toLanguageTag())));
    }

    @ExceptionHandler
    ProblemDetail on(BadField ex) {
        return problem(ex);
    }

    static ProblemDetail problem(BadField ex) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, ex.getMessage());
        problem.setProperty("fields", List.of(Map.of("field", ex.field(), "problem", ex.problem())));
        return problem;
    }

    private static TicketQuery query(Map<String, String> filters, SignedIn me) {
        return new TicketQuery(me.siteId(), Labels.read("kind", filters.get("kind"), TicketKind.class),
                Labels.read("status", filters.get("status"), TicketStatus.class),
                Labels.read("urgency", filters.get("urgency"), Urgency.class), given(filters, "queue"),
                me.seesOnlyOwn() ? me.staffId() : given(filters, "owner"), given(filters, "building"),
                Labels.read("standing", filters.get("standing"), SlaStanding.class), given(filters, "q"),
                limit(filters.get("limit")), Place.read(filters.get("after")));
    }

    private static @Nullable String given(Map<String, String> filters, String name) {
        var value = filters.get(name);
        return value == null || value.isBlank() ? null : BadField.text(name, value, 200);
    }

    static int limit(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return 50;
        }
        try {
            var limit = Integer.parseInt(text.strip());
            if (limit >= 1 && limit <= TicketQuery.MOST) {
                return limit;
            }
        }
        catch (NumberFormatException ex) {
            // said below, with the limits
        }
        throw new BadField("limit", "must be a number from 1 to " + TicketQuery.MOST);
    }

}
