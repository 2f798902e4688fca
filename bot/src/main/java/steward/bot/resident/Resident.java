package steward.bot.resident;

import org.jspecify.annotations.Nullable;
import steward.bot.site.Location;

/**
 * Someone who lives on the estate, as far as they told us; every part but the id may be
 * unknown.
 */
public record Resident(String id, String siteId, @Nullable String name, @Nullable String phone,
        @Nullable Location home) {

    @Override
    public String toString() {
        return "Resident[" + id + "]"; // keeps names and numbers out of logs
    }

}
