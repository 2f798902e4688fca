package steward.bot.channel.webchat;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import steward.bot.channel.webchat.LiveConversations.Happening;
import steward.bot.conversation.Conversation;
import steward.bot.conversation.Conversations;
import steward.bot.ticket.Tickets;

/**
 * The live stream of one conversation. Messages are always read from the store behind the
 * last one sent, so that a stream resumed after a break misses none and repeats none.
 */
@RestController
class EventController {

    private static final int PAGE = 100;

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private static final Duration RETRY = Duration.ofSeconds(2);

    // Reading the store blocks: it happens on virtual threads, never on the event loop.
    private final Scheduler blocking = Schedulers.fromExecutor(Executors.newVirtualThreadPerTaskExecutor());

    private final ConversationAccess access;

    private final Conversations conversations;

    private final LiveConversations live;

    private final MessageViews views;

    private final Tickets tickets;

    private final TicketCards cards;

    EventController(ConversationAccess access, Conversations conversations, LiveConversations live, MessageViews views,
            Tickets tickets, TicketCards cards) {
        this.access = access;
        this.conversations = conversations;
        this.live = live;
        this.views = views;
        this.tickets = tickets;
        this.cards = cards;
    }

    @GetMapping("/api/v1/conversations/{id}/events")
    ResponseEntity<Flux<ServerSentEvent<Object>>> events(@PathVariable String id, @RequestParam @Nullable Long after,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long lastEventId,
            ServerHttpRequest request) {
        var start = lastEventId != null ? lastEventId : Objects.requireNonNullElse(after, 0L);
        var conversation = access.open(id, request);
        return ResponseEntity.ok()
            .contentType(MediaType.TEXT_EVENT_STREAM)
            .body(Flux.defer(() -> stream(conversation, start)));
    }

    private Flux<ServerSentEvent<Object>> stream(Conversation conversation, long start) {
        var sent = new AtomicLong(start);
        // The wake-up comes after the subscription to what is live: nothing falls between
        // the two.
        var happenings = Flux.merge(live.of(conversation.id()).onBackpressureBuffer(),
                Flux.just(new Happening.NewMessage(conversation.id())));
        var events = happenings.publishOn(blocking).concatMap(happening -> toEvents(conversation, happening, sent));
        var heartbeat = Flux.interval(HEARTBEAT).map(n -> ServerSentEvent.builder().comment("alive").build());
        var ready = ServerSentEvent.builder((Object) Map.of("after", start)).event("ready").retry(RETRY).build();
        return Flux.merge(Flux.just(ready), events, heartbeat);
    }

    private Flux<ServerSentEvent<Object>> toEvents(Conversation conversation, Happening happening, AtomicLong sent) {
        return switch (happening) {
            case Happening.NewMessage message -> newMessages(conversation, sent);
            case Happening.TicketChanged(var id, var number) -> ticket(conversation, number);
            case Happening.Growing(var id, var messageId, var text) ->
                Flux.just(event("ai-delta", Map.of("messageId", messageId, "text", text)));
            case Happening.Unheard unheard -> Flux.concat(newMessages(conversation, sent), tickets(conversation));
            case Happening.Typing(var id, var from) ->
                Flux.just(event("typing", Map.of("from", from.name().toLowerCase(Locale.ROOT))));
        };
    }

    private Flux<ServerSentEvent<Object>> newMessages(Conversation conversation, AtomicLong sent) {
        return Flux.<ServerSentEvent<Object>>create(out -> {
            for (var page = conversations.messagesAfter(conversation.id(), sent.get(), PAGE); !page
                .isEmpty(); page = conversations.messagesAfter(conversation.id(), sent.get(), PAGE)) {
                for (var message : page) {
                    out.next(ServerSentEvent.builder((Object) views.view(conversation, message))
                        .event("message")
                        .id(Long.toString(message.seq()))
                        .build());
                    sent.set(message.seq());
                }
            }
            out.complete();
        });
    }

    private Flux<ServerSentEvent<Object>> ticket(Conversation conversation, String number) {
        var card = cards.card(number, conversation.language());
        return card == null ? Flux.empty() : Flux.just(event("ticket", card));
    }

    private Flux<ServerSentEvent<Object>> tickets(Conversation conversation) {
        return Flux.defer(() -> Flux.fromIterable(tickets.ofConversation(conversation.id())))
            .map(ticket -> event("ticket", cards.card(ticket, conversation.language())));
    }

    private static ServerSentEvent<Object> event(String name, Object data) {
        return ServerSentEvent.builder(data).event(name).build();
    }

}
