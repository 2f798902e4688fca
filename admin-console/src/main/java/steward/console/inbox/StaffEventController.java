package steward.console.inbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import steward.console.staff.SignedIn;
import tools.jackson.databind.json.JsonMapper;

/**
 * The live streams of the desk. Events are not kept: whoever comes back is told that what
 * is shown is stale, and reads the store again.
 */
@RestController
class StaffEventController {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private static final Duration RETRY = Duration.ofSeconds(2);

    private final StaffEvents events;

    private final JsonMapper json;

    StaffEventController(StaffEvents events, JsonMapper json) {
        this.events = events;
        this.json = json;
    }

    /** Tells pages which parts to fetch again. */
    @GetMapping(path = "/agent/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<String>> forPages(@AuthenticationPrincipal SignedIn me,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastId,
            @RequestParam(required = false) @Nullable String after) {
        return stream(lastId, after, events.of(me).map(event -> sse(event, event.keys())));
    }

    /** The same for partner systems, with what happened. */
    @GetMapping(path = "/api/v1/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<String>> forPartners(@AuthenticationPrincipal SignedIn me,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastId,
            @RequestParam(required = false) @Nullable String after) {
        return stream(lastId, after,
                events.of(me)
                    .filter(event -> !me.seesOnlyOwn() || me.staffId().equals(event.ownerId()))
                    .map(event -> sse(event, json.writeValueAsString(bodyOf(event)))));
    }

    private Flux<ServerSentEvent<String>> stream(@Nullable String lastId, @Nullable String after,
            Flux<ServerSentEvent<String>> changes) {
        var seen = lastId == null ? after : lastId;
        var beats = Flux.interval(HEARTBEAT).map(n -> ServerSentEvent.<String>builder().comment("still here").build());
        // The opening comes with the subscription to the changes: nothing falls between.
        return Flux.merge(changes, beats, Flux.defer(() -> opening(seen)));
    }

    private Flux<ServerSentEvent<String>> opening(@Nullable String seen) {
        var last = String.valueOf(events.lastId());
        var ready = ServerSentEvent.<String>builder().event("ready").id(last).retry(RETRY).data("{}").build();
        var stale = ServerSentEvent.<String>builder().event("stale").id(last).data("{}").build();
        return seen == null || seen.equals(last) ? Flux.just(ready) : Flux.just(ready, stale);
    }

    private static ServerSentEvent<String> sse(StaffEvent event, String data) {
        return ServerSentEvent.<String>builder().event(event.name()).id(String.valueOf(event.id())).data(data).build();
    }

    private static Map<String, Object> bodyOf(StaffEvent event) {
        var body = new HashMap<>(event.facts());
        body.put("at", event.at());
        if (event.conversationId() != null) {
            body.put("conversationId", event.conversationId());
        }
        if (event.ticketNumber() != null) {
            body.put("ticket", event.ticketNumber());
        }
        return body;
    }

}
