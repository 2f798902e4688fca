package steward.bot.channel.webchat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * Times as people say them, seen from one instant in one place. {@code bubbles.js} says
 * them the same way.
 */
record LocalTimes(ZoneId zone, DateTimeFormatter dates, Instant now) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    public String clock(OffsetDateTime at) {
        return at.atZoneSameInstant(zone).format(CLOCK);
    }

    public LocalDate day(OffsetDateTime at) {
        return at.atZoneSameInstant(zone).toLocalDate();
    }

    public String date(OffsetDateTime at) {
        return at.atZoneSameInstant(zone).format(dates);
    }

    /**
     * The last part of the wording's key: {@code today}, or {@code date} for far days.
     */
    public String word(OffsetDateTime at) {
        return switch ((int) ChronoUnit.DAYS.between(LocalDate.ofInstant(now, zone), day(at))) {
            case -1 -> "yesterday";
            case 0 -> "today";
            case 1 -> "tomorrow";
            default -> "date";
        };
    }

}
