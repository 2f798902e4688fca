package steward.bot.channel.webchat;

import java.time.Duration;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import steward.bot.conversation.Conversation;
import steward.bot.conversation.Conversations;
import steward.bot.conversation.NoSuchConversation;

/**
 * Who may read and write a conversation: whoever holds its token, in a header or in the
 * browser's cookie.
 */
@Component
class ConversationAccess {

    private static final String COOKIE = "steward_conversation";

    private static final String BEARER = "Bearer ";

    private static final Duration KEPT = Duration.ofDays(180);

    private final Conversations conversations;

    private final boolean secure;

    ConversationAccess(Conversations conversations, @Value("${steward.public-url:}") String publicUrl) {
        this.conversations = conversations;
        this.secure = publicUrl.startsWith("https:");
    }

    /**
     * The conversation, for whoever holds its token.
     * @throws ErrorResponseException 401 without the right token
     * @throws NoSuchConversation where there is none
     */
    Conversation open(String id, ServerHttpRequest request) {
        var conversation = conversations.find(id).orElseThrow(() -> new NoSuchConversation(id));
        var token = token(id, request);
        if (token == null || !token.opens(conversation.tokenHash())) {
            throw new ErrorResponseException(HttpStatus.UNAUTHORIZED,
                    Problems.of(HttpStatus.UNAUTHORIZED, "The token does not open this conversation."), null);
        }
        return conversation;
    }

    /** The conversation this browser has on this site, as its cookie says. */
    Optional<Conversation> remembered(String siteId, ServerHttpRequest request) {
        return cookie(request).flatMap(cookie -> conversations.find(cookie.id())
            .filter(conversation -> conversation.siteId().equals(siteId))
            .filter(conversation -> cookie.token().opens(conversation.tokenHash())));
    }

    /** A cookie that scripts cannot read and other sites cannot send along. */
    ResponseCookie cookie(Conversation conversation, ConversationToken token) {
        return ResponseCookie.from(COOKIE, conversation.id() + "." + token.value())
            .httpOnly(true)
            .secure(secure)
            .sameSite("Lax")
            .path("/")
            .maxAge(KEPT)
            .build();
    }

    private @Nullable ConversationToken token(String id, ServerHttpRequest request) {
        var header = request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        if (header != null) {
            return header.startsWith(BEARER) ? new ConversationToken(header.substring(BEARER.length())) : null;
        }
        return cookie(request).filter(cookie -> cookie.id().equals(id)).map(Remembered::token).orElse(null);
    }

    private record Remembered(String id, ConversationToken token) {
    }

    private static Optional<Remembered> cookie(ServerHttpRequest request) {
        return Optional.ofNullable(request.getCookies().getFirst(COOKIE))
            .map(HttpCookie::getValue)
            .filter(value -> value.indexOf('.') > 0)
            .map(value -> new Remembered(value.substring(0, value.indexOf('.')),
                    new ConversationToken(value.substring(value.indexOf('.') + 1))));
    }

}
