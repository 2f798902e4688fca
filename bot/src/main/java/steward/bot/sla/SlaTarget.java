package steward.bot.sla;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import steward.bot.site.Site;
import steward.bot.site.WorkCalendar;

/**
 * One limit of one policy row: either clock hours or working days.
 *
 * @param within clock hours, nights and holidays included; null where working days count
 * @param workdays working days, due at the end of the last; 0 where clock hours count
 */
record SlaTarget(String policy, ClockName clock, @Nullable Duration within, int workdays) {

    Instant dueAfter(Instant start, Site site, WorkCalendar calendar) {
        return within == null ? calendar.endOfWorkday(site, start, workdays) : start.plus(within);
    }

}
