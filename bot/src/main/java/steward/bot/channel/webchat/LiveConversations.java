package steward.bot.channel.webchat;

import java.time.Duration;

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
import steward.bot.ticket.TicketMoved;

/**
 * Tells open streams that something happened in their conversation, once it is committed.
 */
@Component
class LiveConversations {

    private static final Duration CONTENTION = Duration.ofSeconds(1);

    private final Sinks.Many<Happening> sink = Sinks.many().multicast().directBestEffort();

    /** Something a stream wants to know; what it is gets read from the store. */
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

    }

    Flux<Happening> of(String conversationId) {
        return sink.asFlux().filter(happening -> happening.conversationId().equals(conversationId));
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
        sink.emitNext(happening, Sinks.EmitFailureHandler.busyLooping(CONTENTION));
    }

}
