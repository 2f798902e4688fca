package steward.bot.site;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * Which days are worked on a site: Monday to Friday, public holidays and make-up workdays
 * aside.
 */
public interface WorkCalendar {

    /** Work that is due on a working day is due by then, local time. */
    LocalTime END_OF_DAY = LocalTime.of(18, 0);

    boolean isWorkday(Site site, LocalDate day);

    /** The end of the given working day after receipt; the day of receipt is day 0. */
    default Instant endOfWorkday(Site site, Instant received, int workdays) {
        var day = received.atZone(site.zone()).toLocalDate();
        for (var left = workdays; left > 0;) {
            day = day.plusDays(1);
            if (isWorkday(site, day)) {
                left--;
            }
        }
        return day.atTime(END_OF_DAY).atZone(site.zone()).toInstant();
    }

}
