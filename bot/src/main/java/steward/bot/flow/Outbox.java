package steward.bot.flow;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import steward.bot.conversation.Conversation;
import steward.bot.conversation.Conversations;
import steward.bot.conversation.Draft;
import steward.bot.conversation.Message;

/**
 * Every reply goes out through here: stored in the conversation, and delivered where the
 * channel has to.
 */
@Component
public class Outbox {

    private static final Logger log = LoggerFactory.getLogger(Outbox.class);

    private static final Duration ORDER_KEPT_FOR = Duration.ofMinutes(1);

    private static final Duration UNTIL_THE_OTHER_IS_OUT = Duration.ofMillis(100);

    private final Conversations conversations;

    private final OutboxStore store;

    private final LaterWork later;

    private final Map<String, Channel> channels;

    private final Clock clock;

    Outbox(Conversations conversations, OutboxStore store, LaterWork later, List<Channel> channels, Clock clock) {
        this.conversations = conversations;
        this.store = store;
        this.later = later;
        this.channels = channels.stream().collect(Collectors.toMap(Channel::name, Function.identity()));
        this.clock = clock;
    }

    /** Stores a reply, with its delivery where the conversation's channel needs one. */
    @Transactional
    public Message send(Conversation conversation, Draft reply) {
        var stored = conversations.append(conversation.id(), reply, clock.instant());
        if (stored.fresh() && channels.containsKey(conversation.channel())) {
            later.deliverReply(store.add(stored.message().id(), conversation.channel(), clock.instant()));
        }
        return stored.message();
    }

    /**
     * Makes the next attempt to deliver a reply. The attempt is stored before the channel
     * is called: after a crash the channel is told that its outcome is unknown.
     * @return when to try again; empty when there is nothing left to do
     */
    Optional<Duration> deliver(String id) {
        var row = store.find(id).orElse(null);
        if (row == null || row.state().compareTo(DeliveryState.SENDING) > 0) {
            return Optional.empty();
        }
        var message = conversations.message(row.messageId()).orElseThrow();
        var now = clock.instant();
        if (store.isBehindAnother(message, now.minus(ORDER_KEPT_FOR))) {
            return Optional.of(UNTIL_THE_OTHER_IS_OUT);
        }
        var conversation = conversations.find(message.conversationId()).orElseThrow();
        store.beginAttempt(id, now);
        var delivery = channel(row.channel())
            .deliver(new OutboxEntry(id, message, conversation, row.attempts(), row.firstAttemptAt()));
        return after(row, delivery);
    }

    private Optional<Duration> after(OutboxStore.Row row, Delivery delivery) {
        switch (delivery) {
            case Delivery.Sent(var externalId) -> store.handOver(row, externalId, clock.instant());
            case Delivery.TryAgain(var after, var code) -> {
                end(row, DeliveryState.SENDING, code);
                return Optional.of(after);
            }
            case Delivery.Failed(var code) -> end(row, DeliveryState.FAILED, code);
            case Delivery.Unknown(var code) -> end(row, DeliveryState.UNKNOWN, code);
        }
        return Optional.empty();
    }

    private void end(OutboxStore.Row row, DeliveryState state, String code) {
        store.endAttempt(row.id(), state, null, code, clock.instant());
        log.warn("reply {} is {}: {}", row.id(), state, code);
    }

    /** What the provider reports later about a reply it has; a state only moves up. */
    @Transactional
    public void reported(String externalId, DeliveryState state, @Nullable String code) {
        store.byExternalId(externalId)
            .filter(row -> state.compareTo(row.state()) > 0)
            .ifPresent(row -> store.endAttempt(row.id(), state, externalId, code, clock.instant()));
    }

    private Channel channel(String name) {
        var channel = channels.get(name);
        if (channel == null) {
            throw new IllegalStateException("the channel " + name + " is switched off");
        }
        return channel;
    }

}
