package steward.console.inbox;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Something staff may want to see at once.
 *
 * @param name what happened, such as {@code message-added}
 * @param ownerId who owns the ticket it is about, if it is about one
 * @param facts what a partner system is told of it
 */
record StaffEvent(long id, String siteId, String name, @Nullable String conversationId, @Nullable String ticketNumber,
        @Nullable String ownerId, Instant at, Map<String, Object> facts) {

    StaffEvent withId(long newId) {
        return new StaffEvent(newId, siteId, name, conversationId, ticketNumber, ownerId, at, facts);
    }

    /** What a page needs to fetch the parts that changed. */
    String keys() {
        return "{\"conversation\":%s,\"ticket\":%s}".formatted(quoted(conversationId), quoted(ticketNumber));
    }

    private static String quoted(@Nullable String id) {
        return id == null ? "null" : "\"" + id + "\"";
    }

}
