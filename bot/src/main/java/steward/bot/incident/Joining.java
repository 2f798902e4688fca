package steward.bot.incident;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Decides which open incident a report belongs to. */
final class Joining {

    private static final double CLEARLY = 0.05;

    private Joining() {
    }

    /**
     * The incident that a report belongs to; a report about the resident's own home alone
     * belongs to none. Without a common place it joins only where a single incident fits,
     * or one fits clearly better.
     */
    static Optional<Match> find(Reading reading, List<OpenIncident> open) {
        if (!reading.isShared()) {
            return Optional.empty();
        }
        var fitting = open.stream()
            .filter(incident -> incident.siteId().equals(reading.report().siteId()))
            .filter(incident -> incident.readings().stream().allMatch(Reading::isShared))
            .flatMap(incident -> Match.of(reading, incident).stream())
            .toList();
        var placed = fitting.stream().filter(Match::isPlaced).max(Comparator.comparingDouble(Match::score));
        return placed.isPresent() ? placed : theOnly(fitting);
    }

    /** The one that fits, or fits clearly better than every other. */
    private static Optional<Match> theOnly(List<Match> fitting) {
        var best = fitting.stream().sorted(Comparator.comparingDouble(Match::score).reversed()).limit(2).toList();
        boolean clear = best.size() == 1
                || best.size() == 2 && best.getFirst().score() - best.getLast().score() >= CLEARLY;
        return clear ? Optional.of(best.getFirst()) : Optional.empty();
    }

}
