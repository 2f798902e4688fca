package steward.console.analytics;

import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;

/** Weeks of a site's own time zone as something tickets can be joined with. */
final class Weeks {

    private Weeks() {
    }

    /**
     * Every ticket in the week its time falls into; the instants are ours, so they may
     * stand in the statement itself.
     */
    static String join(List<Period> weeks, String time) {
        var rows = weeks.stream()
            .map(week -> "('%s', timestamp with time zone '%s', timestamp with time zone '%s')".formatted(week.first(),
                    week.from().atOffset(ZoneOffset.UTC), week.to().atOffset(ZoneOffset.UTC)))
            .collect(Collectors.joining(", "));
        return " join (values " + rows + ") as w(first_day, begins, ends) on " + time + " >= w.begins and " + time
                + " < w.ends";
    }

}
