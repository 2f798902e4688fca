package steward.bot.flow;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import steward.bot.conversation.Conversations;
import steward.bot.conversation.Message;
import steward.bot.conversation.Progress;
import steward.bot.followup.BarePlace;
import steward.bot.learning.TriageDecisions;
import steward.bot.resident.Resident;
import steward.bot.resident.Residents;
import steward.bot.ticket.Category;
import steward.bot.triage.DecidedBy;
import steward.bot.triage.Triage;
import steward.bot.triage.TriageResult;

/**
 * What happens to a resident's message after it was stored. Each stage ends with a
 * transaction that stores its replies and moves the message on, so that a crash repeats
 * no reply and loses none.
 */
@Component
class MessageFlow {

    private static final Logger log = LoggerFactory.getLogger(MessageFlow.class);

    private final Conversations conversations;

    private final Residents residents;

    private final Triage triage;

    private final TriageDecisions decided;

    private final Decisions decisions;

    private final Replies replies;

    private final TransactionTemplate transaction;

    private final ApplicationEventPublisher events;

    private final Clock clock;

    MessageFlow(Conversations conversations, Residents residents, Triage triage, TriageDecisions decided,
            Decisions decisions, Replies replies, TransactionTemplate transaction, ApplicationEventPublisher events,
            Clock clock) {
        this.conversations = conversations;
        this.residents = residents;
        this.triage = triage;
        this.decided = decided;
        this.decisions = decisions;
        this.replies = replies;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Deals with every unfinished message of this message's conversation, in the order
     * they were written.
     */
    void process(String messageId) {
        var conversationId = conversations.message(messageId).orElseThrow().conversationId();
        for (var next = conversations.nextUnfinished(conversationId); next
            .isPresent(); next = conversations.nextUnfinished(conversationId)) {
            var message = next.get().message();
            if (next.get().progress() == Progress.NEW) {
                makeSafe(message);
            }
            else {
                finish(message);
            }
        }
    }

    /** The hub cannot deal with the message: a person does. */
    void giveToPerson(String messageId) {
        var message = conversations.message(messageId).orElseThrow();
        log.error("message {} cannot be processed; a person gets it", messageId);
        transaction.executeWithoutResult(tx -> {
            if (conversations.advance(message, Progress.NEW, Progress.DONE)
                    | conversations.advance(message, Progress.SAFE, Progress.DONE)) {
                replies.handOver(turn(message, null));
            }
        });
    }

    /** Rules run before everything else: a gas leak must not wait for a search. */
    private void makeSafe(Message message) {
        var emergency = BarePlace.is(message.text()) ? Optional.<Category>empty() : triage.emergency(message.text());
        transaction.executeWithoutResult(tx -> {
            if (conversations.advance(message, Progress.NEW, Progress.SAFE) && emergency.isPresent()) {
                var result = triage.triage(message.text());
                var turn = turn(message, result);
                decided.keep(message.id(), result, turn.now());
                replies.emergency(turn, emergency.get());
            }
        });
    }

    private void finish(Message message) {
        var conversation = conversations.find(message.conversationId()).orElseThrow();
        if (conversation.isHeldByStaff()) {
            transaction.executeWithoutResult(tx -> conversations.advance(message, Progress.SAFE, Progress.DONE));
            return;
        }
        events.publishEvent(new Composing(conversation.id()));
        var result = triage.triage(message.text());
        var turn = turn(message, result);
        var prepared = replies.prepare(turn, decisionsOf(result, message));
        transaction.executeWithoutResult(tx -> {
            if (conversations.advance(message, Progress.SAFE, Progress.DONE)) {
                decided.keep(message.id(), result, turn.now());
                conversations.speak(conversation.id(), turn.language());
                rememberHome(turn);
                replies.send(turn, prepared);
            }
        });
    }

    /** A home is asked for once. */
    private void rememberHome(Turn turn) {
        var named = turn.named();
        if (turn.home() == null && named != null && named.building() != null && named.room() != null) {
            residents.rememberHome(turn.conversation().residentId(), named);
        }
    }

    /**
     * The gate has already dealt with the emergency of the message, if it saw one; not
     * with one that a language model saw. A place alone is no danger, but belongs to a
     * case.
     */
    private List<Decision> decisionsOf(TriageResult result, Message message) {
        if (BarePlace.is(message.text())) {
            return List.of(new Decision.FollowUp(Category.FOLLOW_UP_UPDATE_INFO, message.text()));
        }
        return decisions.decide(result, message)
            .stream()
            .filter(decision -> !(decision instanceof Decision.Emergency) || result.decidedBy() == DecidedBy.LLM)
            .toList();
    }

    private Turn turn(Message message, @Nullable TriageResult result) {
        var conversation = conversations.find(message.conversationId()).orElseThrow();
        var language = result == null ? conversation.language()
                : ReplyLanguage.of(message.text(), result.language(), conversation.language());
        var home = residents.find(conversation.residentId()).map(Resident::home).orElse(null);
        return new Turn(conversation, message, language, result == null ? null : result.location(), home,
                clock.instant());
    }

}
