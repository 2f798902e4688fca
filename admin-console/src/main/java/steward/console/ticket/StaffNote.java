package steward.console.ticket;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** What staff members tell each other; residents never see it. */
public record StaffNote(String id, @Nullable String conversationId, @Nullable String ticketNumber, String staffId,
        String text, Instant at) {

    @Override
    public String toString() {
        return "StaffNote[" + id + "]";
    }

}
