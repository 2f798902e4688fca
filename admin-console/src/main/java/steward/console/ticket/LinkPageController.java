package steward.console.ticket;

import java.time.Clock;
import java.util.function.Consumer;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import steward.bot.flow.TicketSplitting;
import steward.bot.ticket.IllegalTransition;
import steward.bot.ticket.MergeRefused;
import steward.bot.ticket.NoSuchTicket;
import steward.bot.ticket.Ticket;
import steward.bot.ticket.TicketMerging;
import steward.console.staff.SignedIn;

/** The forms of the panel that merge and split tickets. */
@Controller
@RequestMapping("/agent/tickets/{number}")
class LinkPageController {

    private final TicketAccess access;

    private final TicketMerging merging;

    private final TicketSplitting splitting;

    private final Clock clock;

    LinkPageController(TicketAccess access, TicketMerging merging, TicketSplitting splitting, Clock clock) {
        this.access = access;
        this.merging = merging;
        this.splitting = splitting;
        this.clock = clock;
    }

    @PutMapping("/parent")
    String merge(@PathVariable String number, @AuthenticationPrincipal SignedIn me, LinkForms.Parent form) {
        return change(number, me, "merge", ticket -> {
            access.find(form.number(), me);
            merging.merge(number, form.number(), me.staffId(), form.reason(), clock.instant());
        });
    }

    @DeleteMapping("/parent")
    String unmerge(@PathVariable String number, @AuthenticationPrincipal SignedIn me) {
        return change(number, me, "merge", ticket -> merging.unmerge(number, me.staffId(), "", clock.instant()));
    }

    @PostMapping("/parts")
    String split(@PathVariable String number, @AuthenticationPrincipal SignedIn me, LinkForms.Part form) {
        return change(number, me, "split", ticket -> form.split(ticket, splitting, me, clock.instant()));
    }

    @ExceptionHandler(NoSuchTicket.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String unknown() {
        return "error/4xx";
    }

    private String change(String number, SignedIn me, String problem, Consumer<Ticket> action) {
        var ticket = access.find(number, me);
        try {
            action.accept(ticket);
            return TicketPageController.back(ticket, null);
        }
        catch (BadField | MergeRefused | NoSuchTicket ex) {
            return TicketPageController.back(ticket, problem);
        }
        catch (IllegalTransition ex) {
            return TicketPageController.back(ticket, "step"); // a colleague was faster
        }
    }

}
