package steward.bot.emergency;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A call for the people on duty; open until someone acknowledges it. */
public record DutyPage(String ticketNumber, List<String> staffIds, Instant pagedAt, @Nullable Instant acknowledgedAt,
        @Nullable String acknowledgedBy) {

    public boolean isOpen() {
        return acknowledgedAt == null;
    }

}
