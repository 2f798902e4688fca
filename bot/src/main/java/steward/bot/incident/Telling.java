package steward.bot.incident;

import java.util.List;

import steward.bot.classifier.Features;

/**
 * What a text says about its fault, in numbers.
 *
 * @param shares how likely each kind is: one for each {@link FaultKind}, then for the
 * resident's own home and for no fault at all
 * @param pieces of words, rare ones counting more
 */
record Telling(float[] shares, Features pieces) {

    private static final List<FaultKind> KINDS = List.of(FaultKind.values());

    /** Where the share of the resident's own home stands. */
    static final int OWN = KINDS.size();

    static final int NONE = OWN + 1;

    static final int LABELS = NONE + 1;

    float of(FaultKind kind) {
        return shares[kind.ordinal()];
    }

    float own() {
        return shares[OWN];
    }

    float none() {
        return shares[NONE];
    }

    /** The likeliest kind. */
    FaultKind kind() {
        var best = KINDS.getFirst();
        for (var kind : KINDS) {
            best = of(kind) > of(best) ? kind : best;
        }
        return best;
    }

    /** The kind both most likely tell of. */
    FaultKind sharedKind(Telling other) {
        var best = KINDS.getFirst();
        for (var kind : KINDS) {
            best = of(kind) * other.of(kind) > of(best) * other.of(best) ? kind : best;
        }
        return best;
    }

    /** How likely another text tells of the same kind, from 0 to 1. */
    double agreement(Telling other) {
        double sum = 0;
        for (var kind : KINDS) {
            sum += Math.sqrt(of(kind) * other.of(kind));
        }
        return sum;
    }

    /** The cosine between the words of both; 0 across languages. */
    double sameWords(Telling other) {
        double sum = 0;
        int at = 0;
        for (int i = 0; i < pieces.index().length; i++) {
            while (at < other.pieces.index().length && other.pieces.index()[at] < pieces.index()[i]) {
                at++;
            }
            if (at < other.pieces.index().length && other.pieces.index()[at] == pieces.index()[i]) {
                sum += pieces.value()[i] * other.pieces.value()[at];
            }
        }
        return sum;
    }

}
