package steward.bot.channel.webchat;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import steward.bot.conversation.Conversations;
import steward.bot.flow.MessageIntake;

/** The messages of one conversation. */
@RestController
@RequestMapping("/api/v1/conversations/{id}/messages")
class MessageController {

    private static final int MOST = 200;

    private final ConversationAccess access;

    private final MessageIntake intake;

    private final Conversations conversations;

    private final MessageViews views;

    MessageController(ConversationAccess access, MessageIntake intake, Conversations conversations,
            MessageViews views) {
        this.access = access;
        this.intake = intake;
        this.conversations = conversations;
        this.views = views;
    }

    record NewMessage(@NotBlank @Size(max = 4000) @Storable String text,
            @NotBlank @Size(max = 100) @Storable String clientId) {
    }

    record Accepted(String messageId) {
    }

    /**
     * @param next where the next page starts; null on the last
     */
    record Page(List<MessageView> items, @Nullable Long next) {
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Accepted accept(@PathVariable String id, @Valid @RequestBody NewMessage message, ServerHttpRequest request) {
        var conversation = access.open(id, request);
        return new Accepted(intake.accept(conversation.id(), message.text(), message.clientId()).id());
    }

    @GetMapping
    Page list(@PathVariable String id, @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit, ServerHttpRequest request) {
        var conversation = access.open(id, request);
        var most = Math.clamp(limit, 1, MOST);
        var found = conversations.messagesAfter(id, after, most + 1);
        var items = found.stream().limit(most).map(message -> views.view(conversation, message)).toList();
        return new Page(items, found.size() > most ? items.getLast().seq() : null);
    }

}
