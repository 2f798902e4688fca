package steward.bot.incident;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import steward.bot.site.Location;

/**
 * What one resident wrote about one fault.
 *
 * @param home where the resident lives or stands, as far as we know it; the text may name
 * another place
 */
public record Report(String id, Instant at, String text, @Nullable Location home, String siteId) {

    @Override
    public String toString() {
        return "Report[" + id + "]"; // keeps what residents write out of logs
    }

}
