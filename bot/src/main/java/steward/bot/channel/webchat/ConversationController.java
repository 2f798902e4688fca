package steward.bot.channel.webchat;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import steward.bot.site.Location;
import steward.bot.ticket.Tickets;

/** Opens conversations for residents, and shows them their tickets. */
@RestController
@RequestMapping("/api/v1/conversations")
class ConversationController {

    private final ConversationOpening opening;

    private final ConversationAccess access;

    private final Tickets tickets;

    private final TicketCards cards;

    ConversationController(ConversationOpening opening, ConversationAccess access, Tickets tickets, TicketCards cards) {
        this.opening = opening;
        this.access = access;
        this.tickets = tickets;
        this.cards = cards;
    }

    record NewConversation(@Nullable @Size(max = 64) String property,
            @Nullable @Pattern(regexp = "zh-Hans|zh-Hant|en",
                    message = "must be zh-Hans, zh-Hant or en") String language,
            @Nullable @Size(max = 100) String name, @Nullable @Size(max = 40) String phone,
            @Nullable @Valid Home location) {
    }

    record Home(@Nullable @Size(max = 20) String building, @Nullable @Size(max = 20) String unit,
            @Nullable @Size(max = 20) String room) {

        @Nullable Location toLocation() {
            return Location.ofNullable(building, unit, room);
        }

    }

    record Opened(String id, String token) {
    }

    record Cards(List<TicketCard> items) {
    }

    @PostMapping
    ResponseEntity<Opened> open(@Valid @RequestBody NewConversation wanted) {
        var opened = opening.open(wanted)
            .orElseThrow(() -> new ErrorResponseException(HttpStatus.BAD_REQUEST,
                    Problems.ofFields(List.of(Problems.field("property", "is not a property of this hub"))), null));
        return ResponseEntity.status(HttpStatus.CREATED)
            .header(HttpHeaders.SET_COOKIE, access.cookie(opened.conversation(), opened.token()).toString())
            .body(new Opened(opened.conversation().id(), opened.token().value()));
    }

    @GetMapping("/{id}/tickets")
    Cards tickets(@PathVariable String id, ServerHttpRequest request) {
        var conversation = access.open(id, request);
        return new Cards(tickets.ofConversation(id)
            .stream()
            .map(ticket -> cards.card(ticket, conversation.language()))
            .toList());
    }

}
