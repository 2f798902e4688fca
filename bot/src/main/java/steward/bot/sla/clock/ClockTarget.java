package steward.bot.sla.clock;

import java.time.Duration;
import java.time.LocalTime;

/** How long a promise may take, and which time counts. */
public sealed interface ClockTarget {

    /** Day and night. */
    record Elapsed(Duration within) implements ClockTarget {

        public Elapsed {
            requirePositive(within);
        }

    }

    /** Only the hours of the site. */
    record Working(Duration within) implements ClockTarget {

        public Working {
            requirePositive(within);
        }

    }

    /**
     * Working days; the day of receipt is day 0.
     *
     * @param dueTimeOfDay local time at which it is due on the last of them
     */
    record WorkingDays(int days, LocalTime dueTimeOfDay) implements ClockTarget {

        public WorkingDays {
            if (days < 1) {
                throw new IllegalArgumentException("a target of %d working days: at least 1".formatted(days));
            }
        }

    }

    private static void requirePositive(Duration within) {
        if (!within.isPositive()) {
            throw new IllegalArgumentException("a target of %s: longer than nothing".formatted(within));
        }
    }

}
