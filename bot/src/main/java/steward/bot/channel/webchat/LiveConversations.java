package steward.bot.channel.webchat;

import java.time.Duration;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import steward.bot.conversation.MessageAppended;
import steward.bot.conversation.Sender;
import steward.bot.flow.AnswerGrown;
import steward.bot.flow.Composing;
import steward.bot.node.OtherNodes;
import steward.bot.ticket.TicketMoved;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells open streams, on this node and the others, that something happened in their
 * conversation, once it is committed.
 */
@Component
class LiveConversations {

    private static final Logger log = LoggerFactory.getLogger(LiveConversations.class);

    private static final Duration CONTENTION = Duration.ofSeconds(1);

    private static final String TOPIC = "conversation";

    private final Sinks.Many<Happening> sink = Sinks.many().multicast().directBestEffort();

    private final OtherNodes others;

    private final JsonMapper json;

    LiveConversations(OtherNodes others, JsonMapper json) {
        this.others = others;
        this.json = json;
        others.heard(TOPIC).subscribe(this::hear);
    }

    /** Something a stream wants to know; what it is gets read from the store. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
    @JsonSubTypes({ @Type(Happening.NewMessage.class), @Type(Happening.TicketChanged.class),
            @Type(Happening.Growing.class), @Type(Happening.Typing.class) })
    sealed interface Happening {

        String conversationId();

        record NewMessage(String conversationId) implements Happening {
        }

        record TicketChanged(String conversationId, String number) implements Happening {
        }

        record Growing(String conversationId, String messageId, String text) implements Happening {
        }

        record Typing(String conversationId, Sender from) implements Happening {
        }

        /** Another node may have changed anything, unheard. */
        record Unheard(String conversationId) implements Happening {
        }

    }

    Flux<Happening> of(String conversationId) {
        return Flux.merge(sink.asFlux().filter(happening -> happening.conversationId().equals(conversationId)),
                others.missed().map(n -> new Happening.Unheard(conversationId)));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(MessageAppended appended) {
        tell(new Happening.NewMessage(appended.message().conversationId()));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(TicketMoved moved) {
        var conversationId = moved.ticket().conversationId();
        if (conversationId != null) {
            tell(new Happening.TicketChanged(conversationId, moved.ticket().number()));
        }
    }

    @EventListener
    void on(Composing composing) {
        tell(new Happening.Typing(composing.conversationId(), Sender.BOT));
    }

    @EventListener
    void on(AnswerGrown grown) {
        tell(new Happening.Growing(grown.conversationId(), grown.messageId(), grown.text()));
    }

    private void tell(Happening happening) {
        emit(happening);
        others.tell(TOPIC, json.writerFor(Happening.class).writeValueAsString(happening));
    }

    private void hear(String news) {
        try {
            emit(json.readValue(news, Happening.class));
        }
        catch (JacksonException ex) {
            log.warn("news of another version of the hub: {}", ex.getClass().getSimpleName());
        }
    }

    private void emit(Happening happening) {
        sink.emitNext(happening, Sinks.EmitFailureHandler.busyLooping(CONTENTION));
    }

}
