package steward.bot.site;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * Hours that are worked without a break, local time.
 *
 * @param to no longer worked; midnight is the end of the day
 */
public record Shift(LocalTime from, LocalTime to) {

    public Shift {
        if (!from.isBefore(to) && !to.equals(LocalTime.MIDNIGHT)) {
            throw new IllegalArgumentException(
                    "hours from %s to %s end before they begin; a night is two: one to 24:00, one from 00:00"
                        .formatted(from, to));
        }
    }

    public LocalDateTime beginsOn(LocalDate day) {
        return day.atTime(from);
    }

    public LocalDateTime endsOn(LocalDate day) {
        return to.equals(LocalTime.MIDNIGHT) ? day.plusDays(1).atStartOfDay() : day.atTime(to);
    }

}
