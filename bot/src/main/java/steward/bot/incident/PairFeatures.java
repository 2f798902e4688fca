package steward.bot.incident;

import java.time.Duration;
import java.util.Collections;

/** Two reports in numbers: what they tell, where, and how far apart in time. */
final class PairFeatures {

    private static final int PLACES = PlacePair.SIZE;

    private static final int KINDS = FaultKind.values().length;

    /** Beyond this many times two days it makes no difference. */
    private static final double LONG_AGO = 3;

    /** How many numbers a pair has. */
    static final int SIZE = 9 + 8 + 7 + 3 + 2 * PLACES + 7 * KINDS + 7;

    private final Reading one;

    private final Reading other;

    private final PlacePair place;

    private final double hours;

    private final double agreement;

    /** The share of words both use; 0 across languages, as is the next one. */
    private final double words;

    private final double meaning;

    private final float[] numbers = new float[SIZE];

    private int count;

    private PairFeatures(Reading one, Reading other) {
        this.one = one;
        this.other = other;
        this.place = PlacePair.of(one, other);
        this.hours = Duration.between(one.report().at(), other.report().at()).abs().toSeconds() / 3600.0;
        this.agreement = one.telling().agreement(other.telling());
        this.words = words(one, other);
        this.meaning = meaning(one, other);
    }

    static float[] of(Reading one, Reading other) {
        var features = new PairFeatures(one, other);
        features.addKinds();
        features.addWords();
        features.addTime();
        features.addPlaces();
        features.addKindsAtPlaces();
        features.addTogether();
        return features.numbers;
    }

    private void addKinds() {
        double both = 0;
        for (var kind : FaultKind.values()) {
            both += one.telling().of(kind) * other.telling().of(kind);
        }
        boolean named = !one.kinds().isEmpty() && !other.kinds().isEmpty();
        boolean shared = !Collections.disjoint(one.kinds(), other.kinds());
        add(agreement);
        add(both);
        add(agreement * agreement);
        add(shared);
        add(named && !shared);
        add(one.kinds().isEmpty() && other.kinds().isEmpty());
        add(one.kinds().isEmpty() != other.kinds().isEmpty());
        add(named && one.kinds().getFirst() == other.kinds().getFirst());
        add(new Likeness(one, other).aspectsDiffer());
    }

    private void addWords() {
        boolean chinese = one.language().isChinese();
        boolean same = chinese == other.language().isChinese();
        add(same);
        add(same && chinese ? meaning : 0);
        add(same && !chinese ? meaning : 0);
        add(words);
        add(words * words);
        add(same && chinese ? Math.max(0, meaning - 0.6) * 3 : 0);
        add(same && !chinese ? Math.max(0, meaning - 0.7) * 3 : 0);
        add(one.meaning().length == 0);
    }

    private void addTime() {
        add(Math.log1p(hours));
        for (double within : new double[] { 0.5, 2, 8, 24, 48, 96 }) {
            add(hours < within);
        }
        add(Math.max(one.telling().own(), other.telling().own()));
        add(Math.max(one.telling().none(), other.telling().none()));
        add(one.own() || other.own());
    }

    private void addPlaces() {
        for (boolean fact : place.facts()) {
            add(fact);
        }
        for (boolean fact : place.facts()) {
            add(fact ? agreement : 0);
        }
    }

    /** How far a fault is noticed depends on its kind. */
    private void addKindsAtPlaces() {
        double[] factors = { 1, value(place.sameBuilding()), value(place.otherBuilding()), value(place.otherUnit()),
                value(place.otherSpots()), value(place.otherStack()), Math.min(hours / 48, LONG_AGO) };
        for (double factor : factors) {
            for (var kind : FaultKind.values()) {
                add(factor * Math.sqrt(one.telling().of(kind) * other.telling().of(kind)));
            }
        }
    }

    private void addTogether() {
        add(words * agreement);
        add(meaning * agreement);
        add(hours < 24 ? words : 0);
        add(hours < 24 ? agreement : 0);
        add(hours < 4 ? agreement : 0);
        add(place.sameBuilding() && hours < 4);
        add(!Collections.disjoint(one.kinds(), other.kinds()) && hours < 12);
    }

    private static double words(Reading one, Reading other) {
        return one.language().isChinese() == other.language().isChinese() ? one.telling().sameWords(other.telling())
                : 0;
    }

    private static double meaning(Reading one, Reading other) {
        double similarity = one.similarity(other);
        return Double.isNaN(similarity) ? 0 : similarity;
    }

    private void add(double number) {
        numbers[count] = (float) number;
        count++;
    }

    private void add(boolean fact) {
        add(value(fact));
    }

    private static double value(boolean fact) {
        return fact ? 1 : 0;
    }

}
