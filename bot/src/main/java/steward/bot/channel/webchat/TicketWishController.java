package steward.bot.channel.webchat;

import java.time.Clock;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import steward.bot.conversation.Conversation;
import steward.bot.flow.ReopenedTooLate;
import steward.bot.flow.ResidentWishes;
import steward.bot.ticket.NoSuchTicket;
import steward.bot.ticket.Tickets;

/** What a resident does with a ticket of their conversation. */
@RestController
@RequestMapping("/api/v1/tickets/{number}")
class TicketWishController {

    private final ConversationAccess access;

    private final ResidentWishes wishes;

    private final Tickets tickets;

    private final TicketCards cards;

    private final Clock clock;

    TicketWishController(ConversationAccess access, ResidentWishes wishes, Tickets tickets, TicketCards cards,
            Clock clock) {
        this.access = access;
        this.wishes = wishes;
        this.tickets = tickets;
        this.cards = cards;
        this.clock = clock;
    }

    /**
     * @param text what the resident says about it; may be left out
     */
    record Wish(@Nullable @Size(max = 2000) @Storable String text) {

        static String textOf(@Nullable Wish wish) {
            return wish == null || wish.text == null ? "" : wish.text.strip();
        }

    }

    /**
     * @param ownerTold whether the owner was told now
     */
    record Urged(boolean ownerTold, @Nullable TicketCard ticket) {
    }

    @PostMapping("/reopening")
    @Nullable TicketCard reopen(@PathVariable String number, @Valid @RequestBody(required = false) @Nullable Wish wish,
            ServerHttpRequest request) {
        var conversation = open(number, request);
        wishes.reopen(number, Wish.textOf(wish), clock.instant());
        return cards.card(number, conversation.language());
    }

    @PostMapping("/urging")
    Urged urge(@PathVariable String number, @Valid @RequestBody(required = false) @Nullable Wish wish,
            ServerHttpRequest request) {
        var conversation = open(number, request);
        var told = wishes.urge(number, Wish.textOf(wish), clock.instant());
        return new Urged(told, cards.card(number, conversation.language()));
    }

    @ExceptionHandler
    ProblemDetail on(ReopenedTooLate ex) {
        return Problems.of(HttpStatus.CONFLICT,
                "The ticket ended more than seven days ago. Write a message, and a new ticket is opened.");
    }

    private Conversation open(String number, ServerHttpRequest request) {
        var conversationId = tickets.find(number).orElseThrow(() -> new NoSuchTicket(number)).conversationId();
        if (conversationId == null) {
            throw new NoSuchTicket(number);
        }
        return access.open(conversationId, request);
    }

}
