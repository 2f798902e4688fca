package steward.bot.incident;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How a report goes with an open incident. */
record Match(OpenIncident incident, Evidence evidence, double score) {

    /** One report in three may have been read wrongly. */
    private static final double CLASHES_ALLOWED = 0.34;

    static Optional<Match> of(Reading reading, OpenIncident incident) {
        var after = Duration.between(incident.lastReportAt(), reading.report().at()).abs();
        var pairs = incident.readings().stream().map(other -> new Pair(reading, other)).toList();
        long clashes = pairs.stream().filter(Pair::clashes).count();
        if (clashes > pairs.size() * CLASHES_ALLOWED || isOtherKind(reading, incident)) {
            return Optional.empty();
        }
        return pairs.stream()
            .filter(pair -> !pair.clashes() && after.compareTo(pair.kind().window()) <= 0)
            .max(Comparator.comparingDouble(Pair::score))
            .filter(pair -> pair.isOneFault(likest(pairs)))
            .map(pair -> new Match(incident, pair.evidence(after), pair.score()));
    }

    /** One report in it may be read wrongly; what most of them tell decides. */
    private static boolean isOtherKind(Reading reading, OpenIncident incident) {
        return !reading.kinds().isEmpty() && incident.kind()
            .filter(kind -> reading.kinds().stream().noneMatch(other -> Likeness.mayBeOne(kind, other)))
            .isPresent();
    }

    private static double likest(List<Pair> pairs) {
        return pairs.stream()
            .mapToDouble(Pair::similarity)
            .filter(each -> !Double.isNaN(each))
            .max()
            .orElse(Double.NaN);
    }

    boolean isPlaced() {
        return evidence.place().compareTo(PlaceFit.NEAR) >= 0;
    }

}
