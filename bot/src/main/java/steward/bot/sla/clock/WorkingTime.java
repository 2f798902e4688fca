package steward.bot.sla.clock;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;
import steward.bot.site.SiteCalendar;

/**
 * The hours of a site: an instant is worked when the clock on the wall shows an hour that
 * is.
 */
record WorkingTime(SiteCalendar calendar) implements RunningTime {

    @Override
    public @Nullable Span next(Instant from, Instant until) {
        var rules = calendar.zone().getRules();
        for (var at = from; at.isBefore(until);) {
            var change = rules.nextTransition(at);
            var end = change == null || change.getInstant().isAfter(until) ? until : change.getInstant();
            var found = next(at, end, rules.getOffset(at));
            if (found != null) {
                return found;
            }
            at = end;
        }
        return null;
    }

    /**
     * Between two changes of the offset the wall clock neither jumps nor repeats itself.
     */
    private @Nullable Span next(Instant from, Instant until, ZoneOffset offset) {
        var start = LocalDateTime.ofInstant(from, offset);
        var end = LocalDateTime.ofInstant(until, offset);
        for (var day = start.toLocalDate(); !day.isAfter(end.toLocalDate()); day = day.plusDays(1)) {
            for (var shift : calendar.shiftsOn(day)) {
                var begins = later(shift.beginsOn(day), start);
                var ends = earlier(shift.endsOn(day), end);
                if (begins.isBefore(ends)) {
                    return new Span(begins.toInstant(offset), ends.toInstant(offset));
                }
            }
        }
        return null;
    }

    private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDateTime earlier(LocalDateTime one, LocalDateTime other) {
        return one.isBefore(other) ? one : other;
    }

}
