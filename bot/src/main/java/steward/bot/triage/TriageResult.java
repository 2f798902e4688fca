package steward.bot.triage;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import steward.bot.site.Location;
import steward.bot.ticket.Urgency;
import steward.knowledge.source.Language;

/**
 * What one message is about.
 *
 * @param issues at least one, each category once
 * @param urgency of the most urgent issue
 * @param escalate whether people must be alerted this second
 * @param model the version of what was learned
 * @param tookMicros how long deciding took, in microseconds
 */
public record TriageResult(Language language, List<Issue> issues, Urgency urgency, boolean escalate,
        @Nullable Location location, Sentiment sentiment, Set<PersonalData> pii, DecidedBy decidedBy, String model,
        long tookMicros) {

    public TriageResult {
        if (issues.isEmpty()) {
            throw new IllegalArgumentException("a message is about at least one issue");
        }
        issues = List.copyOf(issues);
        pii = Set.copyOf(pii);
    }

}
