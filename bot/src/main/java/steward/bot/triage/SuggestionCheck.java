package steward.bot.triage;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import steward.bot.ticket.Category;
import steward.bot.ticket.Intent;
import steward.bot.ticket.Urgency;

/**
 * Keeps of a model's suggestions what the examples bear out. It may raise an alarm where
 * little is missing for one, and choose among what is likely; it makes nothing less
 * urgent and sends nobody home.
 */
final class SuggestionCheck {

    /** How sure an issue is that a model and the examples agree on. */
    private static final double AGREED = 0.7;

    private static final int MOST = 4;

    /** With these nobody would come. */
    private static final Set<Intent> IDLE = Set.of(Intent.PRAISE_SMALLTALK, Intent.OUT_OF_SCOPE);

    private final Urgencies urgencies = new Urgencies();

    /** Empty where nothing is left. */
    Optional<Opinion> check(Doubtful message, List<Suggestion> suggestions) {
        var quoting = suggestions.stream().limit(MOST).filter(each -> quotes(each, message.text())).toList();
        return alarm(message, quoting).or(() -> choice(message, quoting));
    }

    private static Optional<Opinion> alarm(Doubtful message, List<Suggestion> suggestions) {
        return message.nearEmergency() ? suggestions.stream()
            .filter(each -> each.urgency().equals(Urgency.P1.name()))
            .flatMap(each -> Category.of(each.category()).stream())
            .filter(category -> category.intent() == Intent.EMERGENCY)
            .findFirst()
            .map(Opinion::alarm) : Optional.empty();
    }

    private Optional<Opinion> choice(Doubtful message, List<Suggestion> suggestions) {
        var sure = message.sure();
        var issues = new LinkedHashMap<Category, Issue>();
        sure.forEach(issue -> issues.put(issue.category(), issue));
        for (var each : suggestions) {
            Category.of(each.category())
                .filter(category -> isPossible(category, message) && !each.urgency().equals(Urgency.P1.name()))
                .ifPresent(category -> issues.computeIfAbsent(category, _ -> issue(category, each, message)));
        }
        return issues.size() == sure.size() ? Optional.empty()
                : Optional.of(new Opinion(null, noLessUrgent(message, List.copyOf(issues.values()))));
    }

    /** The last of the issues makes up for a more urgent one that is gone. */
    private static List<Issue> noLessUrgent(Doubtful message, List<Issue> issues) {
        var before = mostUrgent(message.issues());
        var last = issues.getLast();
        return before.isAbove(mostUrgent(issues))
                ? Stream.concat(issues.stream().limit(issues.size() - 1L), Stream.of(last.with(before))).toList()
                : issues;
    }

    private static Urgency mostUrgent(List<Issue> issues) {
        return issues.stream().map(Issue::urgency).min(Comparator.naturalOrder()).orElseThrow();
    }

    private static boolean isPossible(Category category, Doubtful message) {
        return !IDLE.contains(category.intent()) && category != Category.FOLLOW_UP_CANCEL_CLOSE
                && (message.possible().contains(category)
                        || message.issues().stream().anyMatch(issue -> issue.category() == category));
    }

    /** How urgent it is, the facts say and not the model. */
    private Issue issue(Category category, Suggestion suggestion, Doubtful message) {
        var known = message.issues().stream().filter(issue -> issue.category() == category).findFirst();
        if (known.isPresent()) {
            return new Issue(category.intent(), category, known.get().urgency(), AGREED, known.get().text());
        }
        var part = part(suggestion.words(), message.text());
        var urgency = urgencies.of(category, Plain.of(part), Plain.of(message.text()));
        return new Issue(category.intent(), category, urgency, AGREED, part);
    }

    private static boolean quotes(Suggestion suggestion, String text) {
        return !suggestion.words().isBlank() && holds(text, suggestion.words());
    }

    /** The part of the message with these words, as its writer wrote it. */
    private static String part(String words, String text) {
        return Parts.of(text).stream().filter(part -> holds(part, words)).findFirst().orElse(text);
    }

    private static boolean holds(String text, String words) {
        return Plain.of(PersonalDataFinder.masked(text)).contains(Plain.of(words));
    }

}
