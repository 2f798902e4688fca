package steward.bot.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import steward.knowledge.source.Language;

/** All conversations and their messages. */
public interface Conversations {

    Conversation open(String siteId, String residentId, String channel, Language language, String tokenHash,
            Instant at);

    Optional<Conversation> find(String id);

    /** The resident's newest conversation on this channel. */
    Optional<Conversation> latest(String residentId, String channel);

    /**
     * Stores a message at the end of its conversation. A draft whose {@code clientId} is
     * stored already changes nothing and gives the stored message.
     */
    Appended append(String conversationId, Draft draft, Instant at);

    /**
     * @param fresh whether this call stored the message
     */
    record Appended(Message message, boolean fresh) {
    }

    /**
     * The conversation, held against other writers until the transaction ends. Whoever
     * holds a ticket of it as well takes the conversation first, so that two writers
     * never wait for each other.
     */
    Conversation lock(String id);

    Optional<Message> message(String id);

    /** Messages after a place, oldest first. */
    List<Message> messagesAfter(String conversationId, long seq, int limit);

    /** The last messages before a place, oldest first. */
    List<Message> messagesBefore(String conversationId, long seq, int limit);

    /** The oldest message of the resident the hub is not done with. */
    Optional<Unfinished> nextUnfinished(String conversationId);

    record Unfinished(Message message, Progress progress) {
    }

    /**
     * Moves a message on, once. Holds the conversation's row until the transaction ends,
     * so that two workers cannot answer the same message.
     * @return whether this call moved it; false when another did before
     */
    boolean advance(Message message, Progress from, Progress to);

    void speak(String conversationId, Language language);

    /** The bot answers again. */
    void returnToBot(String conversationId);

    /** A person is asked for; keeps the time of the first request. */
    void awaitStaff(String conversationId, Instant since);

    /** A staff member holds the conversation from now on. */
    void hold(String conversationId, String staffId);

    /**
     * Conversations in which a person was asked for earlier than this one and nobody has
     * taken over.
     */
    int waitingBefore(String siteId, @Nullable Instant since);

}
