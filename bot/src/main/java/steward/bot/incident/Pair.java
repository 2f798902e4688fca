package steward.bot.incident;

import java.time.Duration;
import java.util.stream.Stream;

/** A new report beside one of an incident. */
final class Pair {

    /** From here on reports of kindred faults at one place are of one fault. */
    private static final double AKIN = 0.5;

    /** The same where one of them names no fault. */
    private static final double ALIKE_NEARBY = 0.52;

    /** The same where the place of one of them is not known. */
    private static final double ALIKE = 0.58;

    /** Similarity of reports in two languages is not known; this stands for it. */
    private static final double UNKNOWN = 0.55;

    private final Reading other;

    private final Likeness likeness;

    private final FaultKind kind;

    private final PlaceFit fit;

    private final double similarity;

    Pair(Reading one, Reading other) {
        this.other = other;
        this.likeness = new Likeness(one, other);
        var shared = likeness.sharedKind();
        this.kind = shared != null ? shared
                : Stream.concat(other.kinds().stream(), one.kinds().stream())
                    .findFirst()
                    .or(() -> Stream.concat(other.categories().stream(), one.categories().stream())
                        .flatMap(category -> FaultKind.of(category).stream())
                        .findFirst())
                    .orElse(FaultKind.HAZARD);
        this.fit = new PlaceComparison(kind, one, other).fit();
        this.similarity = one.similarity(other);
    }

    FaultKind kind() {
        return kind;
    }

    double similarity() {
        return similarity;
    }

    boolean clashes() {
        return fit == PlaceFit.CLASH || likeness.aspectsDiffer();
    }

    /**
     * @param likest of all reports of the incident
     */
    boolean isOneFault(double likest) {
        if (fit == PlaceFit.UNKNOWN && !isUnplaced()) {
            return false;
        }
        if (likeness.isOfOneKind()) {
            return true;
        }
        if (likeness.isOfTwoKinds()) {
            return false;
        }
        double similar = Double.isNaN(likest) ? UNKNOWN : likest;
        return similar >= enough();
    }

    private double enough() {
        if (fit == PlaceFit.UNKNOWN) {
            return ALIKE;
        }
        return likeness.isAkin() ? AKIN : ALIKE_NEARBY;
    }

    /**
     * Whether nothing is known of one of the places, or the estate has only one of it.
     */
    private boolean isUnplaced() {
        return !likeness.one().place().isKnown() || !other.place().isKnown() || likeness.isOfOneKind();
    }

    double score() {
        double near = fit == PlaceFit.SAME ? 2 : fit == PlaceFit.NEAR ? 1 : 0;
        double like = likeness.isOfOneKind() ? 1 : likeness.isAkin() ? 0.5 : 0;
        return near + like + (Double.isNaN(similarity) ? UNKNOWN : similarity);
    }

    Evidence evidence(Duration after) {
        return new Evidence(kind, fit, after, Double.isNaN(similarity) ? null : similarity, other.report().id());
    }

}
