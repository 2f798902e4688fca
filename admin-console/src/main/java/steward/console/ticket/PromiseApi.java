package steward.console.ticket;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import steward.bot.sla.ClockName;
import steward.bot.sla.PauseReason;
import steward.bot.sla.PromiseDesk;
import steward.bot.sla.PromiseRefused;
import steward.bot.ticket.Ticket;
import steward.console.staff.SignedIn;
import steward.knowledge.source.Language;

/** What people change about the promises of a ticket. */
@RestController
@RequestMapping("/api/v1/tickets/{number}")
class PromiseApi {

    private static final Duration FARTHEST = Duration.ofDays(365);

    private final TicketAccess access;

    private final PromiseDesk desk;

    private final TicketViews views;

    private final Clock clock;

    PromiseApi(TicketAccess access, PromiseDesk desk, TicketViews views, Clock clock) {
        this.access = access;
        this.desk = desk;
        this.views = views;
        this.clock = clock;
    }

    @PutMapping("/pause")
    TicketView pause(@PathVariable String number, @RequestBody PauseForm form, @AuthenticationPrincipal SignedIn me,
            Locale locale) {
        access.find(number, me);
        var reason = Labels.read("reason", form.reason(), PauseReason.class);
        if (reason == null) {
            throw new BadField("reason", "must not be empty");
        }
        var now = clock.instant();
        return view(desk.pause(number, reason, ahead("until", form.until(), now), note(form.note()), me.staffId(), now),
                locale);
    }

    @PutMapping("/resume")
    TicketView resume(@PathVariable String number, @AuthenticationPrincipal SignedIn me, Locale locale) {
        access.find(number, me);
        return view(desk.resume(number, me.staffId(), clock.instant()), locale);
    }

    /** Tells the resident when it will be instead of as promised, and why. */
    @PutMapping("/new-time")
    TicketView tellNewTime(@PathVariable String number, @RequestBody NewTimeForm form,
            @AuthenticationPrincipal SignedIn me, Locale locale) {
        access.find(number, me);
        var now = clock.instant();
        return view(desk.tellNewTime(number, clockName(form.clock()), ahead("at", form.at(), now),
                BadField.text("reason", form.reason(), TicketForms.LONGEST), me.staffId(), now), locale);
    }

    @ExceptionHandler
    ProblemDetail on(BadField ex) {
        return TicketApi.problem(ex);
    }

    @ExceptionHandler
    ProblemDetail on(PromiseRefused ex) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, ex.getMessage());
    }

    static Instant ahead(String field, @Nullable OffsetDateTime time, Instant now) {
        if (time == null) {
            throw new BadField(field, "must not be empty");
        }
        var instant = time.toInstant().truncatedTo(ChronoUnit.MICROS);
        if (!instant.isAfter(now) || instant.isAfter(now.plus(FARTHEST))) {
            throw new BadField(field, "must lie ahead, within a year");
        }
        return instant;
    }

    static ClockName clockName(@Nullable String label) {
        for (var name : new ClockName[] { ClockName.ON_SITE, ClockName.RESOLVE }) {
            if (name.label().equals(label)) {
                return name;
            }
        }
        throw new BadField("clock", "must be one of onSite, resolve");
    }

    static String note(@Nullable String text) {
        return text == null || text.isBlank() ? "" : BadField.text("note", text, TicketForms.LONGEST);
    }

    private TicketView view(Ticket ticket, Locale locale) {
        return views.of(ticket, Language.of(locale.toLanguageTag()));
    }

    /**
     * @param until when the clocks go on by themselves
     * @param note what the resident is told beside the reason
     */
    record PauseForm(@Nullable String reason, @Nullable OffsetDateTime until, @Nullable String note) {
    }

    record NewTimeForm(@Nullable String clock, @Nullable OffsetDateTime at, @Nullable String reason) {
    }

}
