package steward.console.analytics;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * One figure and how many tickets it counts.
 *
 * @param value in the metric's unit, with one decimal at most; null where nothing is
 * counted, except for a count
 */
public record Figure(long n, @Nullable BigDecimal value) {

    /** Groups below this size say more about people than about the service. */
    public static final int SMALLEST_GROUP = 5;

    /** Nothing is known. */
    static final Figure NONE = new Figure(0, null);

    public boolean isSmall() {
        return n < SMALLEST_GROUP;
    }

}
