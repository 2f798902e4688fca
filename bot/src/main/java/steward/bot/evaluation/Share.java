package steward.bot.evaluation;

/** A share of cases, with the interval it lies in with 95 % certainty (Wilson). */
final class Share {

    private static final double Z = 1.96;

    private int cases;

    private int hits;

    void add(boolean hit) {
        cases++;
        hits += hit ? 1 : 0;
    }

    /** One where there was no case. */
    double value() {
        return cases == 0 ? 1 : (double) hits / cases;
    }

    @Override
    public String toString() {
        if (cases == 0) {
            return "- of 0";
        }
        double share = value();
        double middle = (share + Z * Z / (2 * cases)) / (1 + Z * Z / cases);
        double half = Z * Math.sqrt(share * (1 - share) / cases + Z * Z / (4.0 * cases * cases)) / (1 + Z * Z / cases);
        return "%.3f of %d (%.3f to %.3f)".formatted(share, cases, Math.max(0, middle - half),
                Math.min(1, middle + half));
    }

}
