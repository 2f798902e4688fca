package steward.console.analytics;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The periods a manager picks with one click, in whole ISO weeks up to now. */
enum Preset {

    WEEK(1), MONTH(4), QUARTER(13);

    private final int weeks;

    Preset(int weeks) {
        this.weeks = weeks;
    }

    /** Its word in addresses. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    Period until(Instant now, ZoneId zone) {
        return Period.weeks(weeks, zone, now);
    }

    static Optional<Preset> of(String label) {
        return Arrays.stream(values()).filter(preset -> preset.label().equals(label)).findFirst();
    }

}
