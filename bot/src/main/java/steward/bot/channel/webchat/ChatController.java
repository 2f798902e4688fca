package steward.bot.channel.webchat;

import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import steward.bot.channel.webchat.ConversationController.NewConversation;
import steward.bot.conversation.Conversation;
import steward.bot.flow.MessageIntake;
import steward.bot.site.Sites;

/**
 * The resident's page. Reading and sending work without script; with it the page talks to
 * the API.
 */
@Controller
@RequestMapping("/chat/{property}")
class ChatController {

    private final ChatPage page;

    private final Sites sites;

    private final ConversationAccess access;

    private final ConversationOpening opening;

    private final MessageIntake intake;

    ChatController(ChatPage page, Sites sites, ConversationAccess access, ConversationOpening opening,
            MessageIntake intake) {
        this.page = page;
        this.sites = sites;
        this.access = access;
        this.opening = opening;
        this.intake = intake;
    }

    record Words(@NotBlank @Size(max = 4000) @Storable String text,
            @NotBlank @Size(max = 100) @Storable String clientId) {
    }

    @GetMapping
    Rendering show(@PathVariable String property, @RequestParam @Nullable Long before,
            @RequestParam @Nullable String draft, ServerHttpRequest request, ServerHttpResponse response) {
        for (var choice : PageChoice.values()) {
            choice.toRemember(request).ifPresent(response::addCookie);
        }
        return sites.find(property)
            .map(site -> Rendering.view("chat/page")
                .model(page.model(site, request, before, page.starter(draft, request)))
                .build())
            .orElseGet(() -> unknown(request));
    }

    @PostMapping("/messages")
    Rendering send(@PathVariable String property, @Valid @ModelAttribute Words words, BindingResult errors,
            ServerHttpRequest request, ServerHttpResponse response) {
        if ("cross-site".equals(request.getHeaders().getFirst("Sec-Fetch-Site"))) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var site = sites.find(property).orElse(null);
        if (site == null) {
            return unknown(request);
        }
        if (errors.hasErrors()) {
            return Rendering.view("chat/page")
                .status(HttpStatus.BAD_REQUEST)
                .model(page.model(site, request, null, words.text()))
                .modelAttribute("refused", true)
                .build();
        }
        var conversation = access.remembered(site.id(), request).orElseGet(() -> open(property, request, response));
        intake.accept(conversation.id(), words.text(), words.clientId());
        return Rendering.redirectTo("/chat/" + property + "#coming").status(HttpStatus.SEE_OTHER).build();
    }

    private Conversation open(String property, ServerHttpRequest request, ServerHttpResponse response) {
        var language = HubLocaleResolver.language(request).tag();
        var opened = opening.open(new NewConversation(property, language, null, null, null)).orElseThrow();
        response.addCookie(access.cookie(opened.conversation(), opened.token()));
        return opened.conversation();
    }

    private Rendering unknown(ServerHttpRequest request) {
        return Rendering.view("chat/unknown")
            .status(HttpStatus.NOT_FOUND)
            .model(Map.copyOf(page.outside(request)))
            .build();
    }

}
