package steward.bot.evaluation;

import java.util.List;

import steward.knowledge.clean.Damage.Place;
import steward.knowledge.clean.Removal;

/**
 * What cleaning did with runs of nonsense.
 *
 * @param dropped with the sentence they stood in, or with a larger part
 */
record NonsenseRuns(int found, int recovered, int dropped) {

    static NonsenseRuns of(List<Place> runs, List<Removal> removals) {
        int recovered = 0;
        int dropped = 0;
        for (var run : runs) {
            var change = removals.stream().filter(each -> covers(each, run.at())).findFirst();
            if (change.isPresent() && change.get().replacement().isEmpty()) {
                dropped++;
            }
            else if (change.isPresent()) {
                recovered++;
            }
        }
        return new NonsenseRuns(runs.size(), recovered, dropped);
    }

    private static boolean covers(Removal removal, int at) {
        return removal.at() <= at && at < removal.at() + removal.removed().length();
    }

}
