package steward.console.ticket;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import steward.bot.sla.PauseReason;
import steward.bot.sla.PromiseDesk;
import steward.bot.sla.PromiseRefused;
import steward.bot.ticket.IllegalTransition;
import steward.bot.ticket.NoSuchTicket;
import steward.console.staff.SignedIn;

/** The forms of the panel about promises; times are those of the site. */
@Controller
@RequestMapping("/agent/tickets/{number}")
class PromisePageController {

    private final TicketAccess access;

    private final PromiseDesk desk;

    private final SiteClock siteClock;

    private final Clock clock;

    PromisePageController(TicketAccess access, PromiseDesk desk, SiteClock siteClock, Clock clock) {
        this.access = access;
        this.desk = desk;
        this.siteClock = siteClock;
        this.clock = clock;
    }

    @PutMapping("/pause")
    String pause(@PathVariable String number, @AuthenticationPrincipal SignedIn me, PauseForm form) {
        return change(number, "pause", me, now -> {
            var reason = Labels.read("reason", BadField.text("reason", form.reason(), 40), PauseReason.class);
            var until = PromiseApi.ahead("until", local("until", form.until(), me), now);
            if (reason != null) {
                desk.pause(number, reason, until, PromiseApi.note(form.note()), me.staffId(), now);
            }
        });
    }

    @PutMapping("/resume")
    String resume(@PathVariable String number, @AuthenticationPrincipal SignedIn me) {
        return change(number, null, me, now -> desk.resume(number, me.staffId(), now));
    }

    @PutMapping("/new-time")
    String tellNewTime(@PathVariable String number, @AuthenticationPrincipal SignedIn me, NewTimeForm form) {
        return change(number, "new-time", me,
                now -> desk.tellNewTime(number, PromiseApi.clockName(form.clock()),
                        PromiseApi.ahead("at", local("at", form.at(), me), now),
                        BadField.text("reason", form.reason(), TicketForms.LONGEST), me.staffId(), now));
    }

    @ExceptionHandler(NoSuchTicket.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String unknown() {
        return "error/4xx";
    }

    private String change(String number, @Nullable String problem, SignedIn me, Consumer<Instant> action) {
        var ticket = access.find(number, me);
        try {
            action.accept(clock.instant());
            return TicketPageController.back(ticket, null);
        }
        catch (BadField | PromiseRefused | IllegalTransition ex) {
            return TicketPageController.back(ticket, problem);
        }
    }

    private OffsetDateTime local(String field, @Nullable String text, SignedIn me) {
        try {
            return LocalDateTime.parse(BadField.text(field, text, 40))
                .atZone(siteClock.of(me.siteId()).zone())
                .toOffsetDateTime();
        }
        catch (DateTimeParseException ex) {
            throw new BadField(field, "is not a time");
        }
    }

    record PauseForm(@Nullable String reason, @Nullable String until, @Nullable String note) {
    }

    record NewTimeForm(@Nullable String clock, @Nullable String at, @Nullable String reason) {
    }

}
