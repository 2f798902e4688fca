package steward.bot.sla.clock;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What pauses leave of a running time; where they overlap they count once.
 *
 * @param pauses by their beginning
 */
record TimeBetweenPauses(RunningTime time, List<Span> pauses) implements RunningTime {

    @Override
    public @Nullable Span next(Instant from, Instant until) {
        var at = from;
        for (var pause : pauses) {
            var found = time.next(at, pause.from().isBefore(until) ? pause.from() : until);
            if (found != null) {
                return found;
            }
            if (pause.to().isAfter(at)) {
                at = pause.to();
            }
        }
        return time.next(at, until);
    }

}
