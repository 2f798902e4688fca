package steward.bot.flow;

import java.util.Objects;
import java.util.function.Function;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import steward.bot.conversation.Conversations;
import steward.bot.conversation.Draft;
import steward.bot.conversation.MessageKind;
import steward.bot.sla.ClocksPaused;
import steward.bot.sla.NewTimeGiven;
import steward.bot.ticket.Ticket;
import steward.knowledge.source.Language;

/**
 * Tells the resident before a promise is missed, and of every pause, in the transaction
 * that stores it.
 */
@Component
class PromiseNotices {

    private final Conversations conversations;

    private final Reporters reporters;

    private final PromiseTimes times;

    private final Outbox outbox;

    private final Wording wording;

    PromiseNotices(Conversations conversations, Reporters reporters, PromiseTimes times, Outbox outbox,
            Wording wording) {
        this.conversations = conversations;
        this.reporters = reporters;
        this.times = times;
        this.outbox = outbox;
        this.wording = wording;
    }

    @EventListener
    void on(ClocksPaused paused) {
        var ticket = paused.ticket();
        tell(ticket, language -> {
            var text = wording.text(language, "promise.paused", ticket.number(),
                    wording.text(language, "promise.paused." + paused.reason().label()),
                    times.text(ticket, paused.until(), language));
            return paused.note().isEmpty() ? text : wording.text(language, "promise.noted", text, paused.note());
        });
    }

    @EventListener
    void on(NewTimeGiven given) {
        var ticket = given.ticket();
        tell(ticket, language -> wording.text(language, "promise.moved." + given.clock().label(), ticket.number(),
                times.text(ticket, given.newTime(), language), given.reason()));
    }

    private void tell(Ticket ticket, Function<Language, String> text) {
        reporters.of(ticket)
            .forEach(reporter -> conversations.find(Objects.requireNonNull(reporter.conversationId()))
                .ifPresent(conversation -> {
                    var language = conversation.language();
                    outbox.send(conversation, Draft.fromBot(MessageKind.TICKET, text.apply(language), language)
                        .aboutTicket(reporter.number()));
                }));
    }

}
