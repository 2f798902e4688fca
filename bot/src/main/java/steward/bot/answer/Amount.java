package steward.bot.answer;

import java.util.HashSet;
import java.util.Set;

/**
 * A figure that a sentence names: an amount of money, a share, a length of time or how
 * often something is done.
 *
 * @param unit what it is measured in; different ones are never compared
 * @param value in that unit; of a range, its ends
 * @param per what it is counted by, such as a month and a square metre
 * @param cases which cases it is for
 */
record Amount(Measure measure, String unit, Value value, Set<String> per, Cases cases) implements Claim {

    private static final Set<String> TIMES = Set.of("hour", "day", "week", "month", "year");

    /** What kind of figure it is. */
    enum Measure {

        MONEY, SHARE, LENGTH, FREQUENCY

    }

    /**
     * From one figure to another; mostly both are the same.
     */
    record Value(double from, double to) {

        private static final double AS_GOOD_AS = 0.1;

        static Value of(double figure) {
            return new Value(figure, figure);
        }

        Value times(double factor) {
            return new Value(from * factor, to * factor);
        }

        private boolean isSameAs(Value other, double tolerance) {
            return isSame(from, other.from, tolerance) && isSame(to, other.to, tolerance);
        }

        private static boolean isSame(double one, double other, double tolerance) {
            return Math.abs(one - other) <= tolerance * Math.max(Math.abs(one), Math.abs(other));
        }

    }

    @Override
    public boolean isAboutTheSameAs(Claim other) {
        return other instanceof Amount amount && measure == amount.measure && unit.equals(amount.unit)
                && isCountedAs(amount) && cases.meet(amount.cases);
    }

    /** A month has not always as many weeks: how often is compared roughly. */
    @Override
    public boolean contradicts(Claim other) {
        double tolerance = measure == Measure.FREQUENCY ? Value.AS_GOOD_AS : 1e-9;
        return isAboutTheSameAs(other) && other instanceof Amount amount && !value.isSameAs(amount.value, tolerance);
    }

    /** What one of them leaves out may go without saying. */
    private boolean isCountedAs(Amount other) {
        return agree(common(per, TIMES), common(other.per, TIMES), true)
                && agree(without(per, TIMES), without(other.per, TIMES), false);
    }

    private static boolean agree(Set<String> one, Set<String> other, boolean whole) {
        return one.isEmpty() || other.isEmpty() || (whole ? one.equals(other) : !common(one, other).isEmpty());
    }

    private static Set<String> common(Set<String> one, Set<String> other) {
        var common = new HashSet<>(one);
        common.retainAll(other);
        return common;
    }

    private static Set<String> without(Set<String> one, Set<String> other) {
        var rest = new HashSet<>(one);
        rest.removeAll(other);
        return rest;
    }

}
