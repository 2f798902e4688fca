package steward.bot.channel.webchat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import steward.bot.site.Location;
import steward.bot.sla.Clause;

/**
 * A ticket as its resident sees it.
 *
 * @param promises what was promised and by which clause; an emergency promises no arrival
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TicketCard(String number, String kind, String category, String status, String urgency, Owner owner,
        List<Promise> promises, @Nullable Location location, OffsetDateTime receivedAt, @Nullable String result) {

    record Owner(String name, String role) {
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Promise(String name, OffsetDateTime dueAt, @Nullable OffsetDateTime metAt, String standing, Clause clause) {
    }

    static OffsetDateTime local(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toOffsetDateTime();
    }

}
