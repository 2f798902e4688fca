package steward.console.analytics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import steward.bot.sla.Clause;

/**
 * The manager's page, ready to be shown.
 *
 * @param asOf when the figures were worked out, in the site's time
 */
record Overview(String asOf, String zone, List<Card> cards, List<Week> weeks, String weeksSummary, List<Bar> bars,
        String barsSummary, List<Promise> promises) {

    /**
     * @param value with its unit
     * @param hours the value in hours where minutes get long
     * @param list where the tickets behind it are
     */
    record Card(Metric metric, String value, @Nullable String hours, long n, String change, String list) {

        public String key() {
            return metric.key();
        }

        /** Whether the figure is held against promised times. */
        public boolean isTimed() {
            return metric == Metric.RESPONDED_IN_TIME || metric == Metric.OVERDUE;
        }

    }

    /**
     * @param median null where too few tickets were answered to say
     * @param running whether the week is not over
     */
    record Week(LocalDate first, boolean running, long received, @Nullable BigDecimal median,
            @Nullable BigDecimal inTime, long due, String list) {
    }

    /**
     * @param category null for all the categories too small to show
     * @param cumulative share of this bar and the ones before it, in percent
     */
    record Bar(@Nullable String category, String name, long n, BigDecimal cumulative, @Nullable String list) {
    }

    /** A promised first response that counted in the period. */
    record Promise(String policy, long minutes, Clause clause) {
    }

}
