package steward.bot.incident;

import java.time.Duration;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Why a report joined an incident.
 *
 * @param kind of fault that both tell of
 * @param place how far the places go together
 * @param after the last report of the incident before this one
 * @param similarity the cosine to the report that says nearly the same; null across
 * languages
 * @param likest that report, or the one nearest in place
 */
public record Evidence(FaultKind kind, PlaceFit place, Duration after, @Nullable Double similarity, String likest) {

    /** One sentence for staff. */
    public String sentence() {
        var words = switch (place) {
            case SAME -> "at the same spot";
            case NEAR -> "in the same building";
            case UNKNOWN -> "the only open one that fits";
            case CLASH -> "in another place";
        };
        var likeness = similarity == null ? "told in another language than %s".formatted(likest)
                : String.format(Locale.ROOT, "told like %s (similarity %.2f)", likest, similarity);
        return "Same kind of fault (%s), %s, %s after the last report, %s.".formatted(kind.label().replace('_', ' '),
                words, time(after), likeness);
    }

    private static String time(Duration after) {
        long minutes = after.toMinutes();
        return minutes < 120 ? minutes + " min" : after.toHours() + " h";
    }

}
