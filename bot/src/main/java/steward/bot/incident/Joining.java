package steward.bot.incident;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides which open incident a report belongs to. */
final class Joining {

    /** How long after its last report an incident takes another one. */
    static final Duration WINDOW = Duration.ofDays(4);

    private static final double ENOUGH = 0.75;

    /** How much the likest report of an incident says beside all of them. */
    private static final double LIKEST = 0.2;

    private final PairModel pairs;

    Joining(PairModel pairs) {
        this.pairs = pairs;
    }

    Optional<Match> find(Reading reading, List<OpenIncident> open) {
        return open.stream()
            .filter(incident -> incident.siteId().equals(reading.report().siteId()))
            .filter(incident -> after(reading, incident).compareTo(WINDOW) <= 0)
            .filter(incident -> !isOtherLift(reading, incident))
            .map(incident -> match(reading, incident))
            .filter(match -> match.score() > ENOUGH)
            .max(Comparator.comparingDouble(Match::score));
    }

    /** Whether all that say which lift it is say another one. */
    private static boolean isOtherLift(Reading reading, OpenIncident incident) {
        var lift = reading.place().lift();
        var lifts = incident.readings()
            .stream()
            .flatMap(other -> Stream.ofNullable(other.place().lift()))
            .collect(Collectors.toSet());
        return lift != null && !lifts.isEmpty() && !lifts.contains(lift) && reading.telling().kind() == FaultKind.LIFT;
    }

    private Match match(Reading reading, OpenIncident incident) {
        var likest = incident.readings().getFirst();
        double most = Double.NEGATIVE_INFINITY;
        double sum = 0;
        for (var other : incident.readings()) {
            double score = pairs.score(PairFeatures.of(other, reading));
            sum += score;
            if (score > most) {
                most = score;
                likest = other;
            }
        }
        double score = LIKEST * most + (1 - LIKEST) * sum / incident.readings().size();
        return new Match(incident, evidence(reading, likest, after(reading, incident)), score);
    }

    private static Duration after(Reading reading, OpenIncident incident) {
        return Duration.between(incident.lastReportAt(), reading.report().at()).abs();
    }

    private static Evidence evidence(Reading reading, Reading likest, Duration after) {
        var kind = reading.telling().sharedKind(likest.telling());
        double similarity = reading.similarity(likest);
        return new Evidence(kind, new PlaceComparison(kind, reading, likest).fit(), after,
                Double.isNaN(similarity) ? null : similarity, likest.report().id());
    }

}
