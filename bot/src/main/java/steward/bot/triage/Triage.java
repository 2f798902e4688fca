package steward.bot.triage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import steward.bot.ticket.Category;
import steward.bot.ticket.Intent;
import steward.bot.ticket.Urgency;

/**
 * Decides what a message is about, without network: emergencies first, then language,
 * issues, urgency and place.
 */
@Component
public class Triage {

    private static final double CERTAIN = 0.99;

    private final EmergencyGate gate = new EmergencyGate();

    private final LocationReader locations = new LocationReader();

    private final Urgencies urgencies = new Urgencies();

    private final IssueReader issues;

    Triage(IssueReader issues) {
        this.issues = issues;
    }

    /** The emergency a message tells of, if any; needs nothing but the text. */
    public Optional<Category> emergency(String text) {
        return gate.check(text);
    }

    public TriageResult triage(String text) {
        var start = System.nanoTime();
        var plain = Plain.of(text);
        var language = Languages.of(text);
        var labels = issues.read(text, language);
        var found = issues(text, labels);
        var urgency = found.stream().map(Issue::urgency).min(Comparator.naturalOrder()).orElse(Urgency.P4);
        var decidedBy = labels.stream().allMatch(IssueReader.Label::byRuleAlone) ? DecidedBy.RULES : DecidedBy.MODEL;
        return new TriageResult(language, found, urgency, found.getFirst().intent() == Intent.EMERGENCY,
                locations.read(plain), Sentiments.of(plain, found.getFirst().intent()), PersonalDataReader.read(plain),
                decidedBy, (System.nanoTime() - start) / 1_000);
    }

    /**
     * An emergency covers its own equipment; a second, separate issue keeps its label.
     */
    private List<Issue> issues(String text, List<IssueReader.Label> labels) {
        var found = new ArrayList<Issue>();
        var emergency = gate.check(text);
        emergency.ifPresent(category -> found.add(new Issue(Intent.EMERGENCY, category, Urgency.P1, CERTAIN, text)));
        for (var label : labels) {
            var category = label.category();
            var covered = emergency.isPresent() && (labels.size() == 1 || category.intent() == Intent.EMERGENCY
                    || gate.check(label.text()).isPresent());
            if (!covered && category.intent() != Intent.EMERGENCY) {
                found.add(new Issue(category.intent(), category, urgencies.of(category, Plain.of(label.text())),
                        label.confidence(), label.text()));
            }
        }
        if (found.isEmpty()) {
            found.add(new Issue(Intent.HUMAN_REQUEST, Category.HUMAN_REQUEST_HUMAN, Urgency.P3, 0.1, text));
        }
        return found;
    }

}
