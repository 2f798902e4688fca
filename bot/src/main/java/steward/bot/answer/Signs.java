package steward.bot.answer;

import java.util.List;

import steward.knowledge.search.Passage;

/**
 * What speaks for an answer standing in the passages found.
 *
 * @param nearest nearness of the nearest passage, 0 while meaning is not read
 * @param mean nearness of those looked at
 * @param first nearness of the best one
 * @param gap how much better the best one is than the last looked at
 * @param held how much of what is asked about one passage holds, rare things counting
 * more
 * @param share of all that is asked about, likewise
 * @param demanding whether only a definite kind of thing answers
 */
record Signs(double nearest, double mean, double first, double gap, double held, double share, boolean demanding) {

    /** From which confidence on a question is answered: 95 of 100 answerable ones are. */
    static final double ENOUGH = 0.47;

    private static final int LOOKED_AT = 5;

    private static final Signs NONE = new Signs(0, 0, 0, 0, 0, 0, true);

    static Signs of(AnswerKind kind, List<Thing> things, List<Passage> passages) {
        var best = passages.stream().limit(LOOKED_AT).toList();
        if (best.isEmpty()) {
            return NONE;
        }
        var nearness = best.stream().mapToDouble(Passage::nearness).summaryStatistics();
        boolean read = nearness.getMin() > 0; // not while vectors are still made
        double held = best.stream()
            .map(passage -> Terms.folded(passage.heading() + " " + passage.text()))
            .mapToDouble(text -> Thing.held(things, text))
            .max()
            .orElse(0);
        return new Signs(read ? nearness.getMax() : 0, nearness.getAverage(), best.getFirst().nearness(),
                best.getFirst().score() - best.getLast().score(), held, Thing.share(things, held), kind.isDemanding());
    }

    /**
     * How likely the passages answer, from 0 to 1: a logistic regression fitted on the
     * tuning part of the question sets; by words alone while meaning is not read.
     */
    double confidence() {
        if (nearest <= 0) {
            return share;
        }
        double sum = 2.011 * nearest + 2.025 * mean + 2.210 * first + 1.983 * gap + 0.293 * held
                - (demanding ? 0.983 : 0) - 3.470;
        return 1 / (1 + Math.exp(-sum));
    }

}
