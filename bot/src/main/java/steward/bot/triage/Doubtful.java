package steward.bot.triage;

import java.util.List;

import steward.bot.ticket.Category;

/**
 * A message the examples say little about.
 *
 * @param issues what it is about as far as they go
 * @param possible what else it may be about, likeliest first
 * @param nearEmergency whether little is missing for an emergency
 */
record Doubtful(String text, List<Issue> issues, List<Category> possible, boolean nearEmergency) {

    private static final double SURE = 0.6;

    Doubtful {
        issues = List.copyOf(issues);
        possible = List.copyOf(possible);
    }

    /** Those that need no second opinion. */
    List<Issue> sure() {
        return issues.stream().filter(Doubtful::isSure).toList();
    }

    boolean isInNeed() {
        return nearEmergency || !issues.stream().allMatch(Doubtful::isSure);
    }

    private static boolean isSure(Issue issue) {
        return issue.confidence() >= SURE;
    }

}
