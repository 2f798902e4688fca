package steward.console.ticket;

import java.time.Clock;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import steward.bot.flow.TicketSorting;
import steward.bot.ticket.IllegalTransition;
import steward.bot.ticket.NoSuchTicket;
import steward.console.staff.SignedIn;

/** The choices of category and urgency on the panel. */
@Controller
class SortingPageController {

    private final TicketAccess access;

    private final TicketSorting sorting;

    private final Clock clock;

    SortingPageController(TicketAccess access, TicketSorting sorting, Clock clock) {
        this.access = access;
        this.sorting = sorting;
        this.clock = clock;
    }

    @PutMapping("/agent/tickets/{number}/sorting")
    String sort(@PathVariable String number, @AuthenticationPrincipal SignedIn me, SortingForm form) {
        var ticket = access.find(number, me);
        try {
            form.apply(ticket, sorting, me, clock.instant());
            return TicketPageController.back(ticket, null);
        }
        catch (BadField ex) {
            return TicketPageController.back(ticket, "sorting");
        }
        catch (IllegalTransition ex) {
            return TicketPageController.back(ticket, "step"); // a colleague was faster
        }
    }

    @ExceptionHandler(NoSuchTicket.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String unknown() {
        return "error/4xx";
    }

}
