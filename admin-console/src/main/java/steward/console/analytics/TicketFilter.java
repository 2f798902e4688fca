package steward.console.analytics;

import org.jspecify.annotations.Nullable;
import steward.bot.ticket.Category;

/**
 * Which tickets a screen is about.
 *
 * @param building the building's name, or null for all
 */
public record TicketFilter(String siteId, Period period, @Nullable String building, @Nullable Category category) {

    TicketFilter during(Period other) {
        return new TicketFilter(siteId, other, building, category);
    }

}
