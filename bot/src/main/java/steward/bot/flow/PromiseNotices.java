package steward.bot.flow;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import steward.bot.conversation.Conversations;
import steward.bot.conversation.Draft;
import steward.bot.conversation.MessageKind;
import steward.bot.site.Sites;
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

    private final Sites sites;

    private final Outbox outbox;

    private final Wording wording;

    PromiseNotices(Conversations conversations, Sites sites, Outbox outbox, Wording wording) {
        this.conversations = conversations;
        this.sites = sites;
        this.outbox = outbox;
        this.wording = wording;
    }

    @EventListener
    void on(ClocksPaused paused) {
        var ticket = paused.ticket();
        tell(ticket, language -> {
            var text = wording.text(language, "promise.paused", ticket.number(),
                    wording.text(language, "promise.paused." + paused.reason().label()),
                    time(ticket, paused.until(), language));
            return paused.note().isEmpty() ? text : wording.text(language, "promise.noted", text, paused.note());
        });
    }

    @EventListener
    void on(NewTimeGiven given) {
        var ticket = given.ticket();
        tell(ticket, language -> wording.text(language, "promise.moved." + given.clock().label(), ticket.number(),
                time(ticket, given.newTime(), language), given.reason()));
    }

    private void tell(Ticket ticket, Function<Language, String> text) {
        if (ticket.conversationId() == null) {
            return;
        }
        conversations.find(ticket.conversationId()).ifPresent(conversation -> {
            var language = conversation.language();
            outbox.send(conversation,
                    Draft.fromBot(MessageKind.TICKET, text.apply(language), language).aboutTicket(ticket.number()));
        });
    }

    private String time(Ticket ticket, Instant at, Language language) {
        var zone = sites.find(ticket.siteId()).orElseThrow().zone();
        return DateTimeFormatter.ofPattern(wording.text(language, "promise.time"), language.locale())
            .format(at.atZone(zone));
    }

}
