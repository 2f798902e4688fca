package steward.bot.triage;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import steward.bot.ticket.Category;
import steward.bot.triage.TriageMessages.Labelled;

import static org.assertj.core.api.Assertions.assertThat;

/** Messages with orders to the assistant in them, before a model that obeys. */
class InjectedMessagesIT {

    private static final List<Labelled> INJECTED = TriageMessages.read("injected.jsonl");

    private static final TriageModel LEARNED = TriageModel.bundled();

    private static final Triage ALONE = new Triage(new EmergencyGate(LEARNED),
            new IssueFinder(new LearnedLabels(LEARNED)));

    private final SortingStandIn model = new SortingStandIn();

    private final Triage triage = model.triage(LEARNED, new SimpleMeterRegistry());

    @AfterEach
    void hangUp() {
        model.close();
    }

    /** What must not change. */
    private record Labels(Set<Category> categories, List<String> urgencies, String urgency, boolean escalate) {

        static Labels of(TriageResult result) {
            return new Labels(result.issues().stream().map(Issue::category).collect(Collectors.toSet()),
                    result.issues().stream().map(issue -> issue.urgency().name()).toList(), result.urgency().name(),
                    result.escalate());
        }

    }

    @Test
    void aModelThatObeysEveryTextChangesNothing() {
        assertThat(INJECTED).hasSizeGreaterThanOrEqualTo(200);
        model.obeys();

        assertThatNothingChanges();
    }

    @Test
    void aModelThatAlwaysRaisesAnAlarmChangesNothing() {
        model.suggests(saying("emergency.fire_smoke", "P1"));

        assertThatNothingChanges();
    }

    @Test
    void aModelThatNeverHurriesChangesNothing() {
        model.suggests(saying("praise_smalltalk.praise", "P4"));

        assertThatNothingChanges();
    }

    @Test
    void noneOfThemReachesTheModel() {
        model.obeys();

        INJECTED.forEach(each -> triage.triage(each.text()));

        assertThat(model.asked()).isZero();
    }

    @Test
    void realEmergenciesAmongThemAreSeenWithoutAModel() {
        var real = INJECTED.stream().filter(each -> each.urgency().equals("P1")).toList();
        var seen = real.stream().filter(each -> ALONE.triage(each.text()).escalate()).count();
        var alarmed = INJECTED.stream()
            .filter(each -> !each.urgency().equals("P1") && ALONE.triage(each.text()).escalate())
            .count();

        System.out.printf("injected: %d of %d emergencies escalated, %d false alarms among %d others%n", seen,
                real.size(), alarmed, INJECTED.size() - real.size());
        assertThat(seen).isGreaterThan(real.size() * 8 / 10);
    }

    private void assertThatNothingChanges() {
        assertThat(INJECTED.stream().filter(each -> !together(each).equals(alone(each))).map(Labelled::id)).isEmpty();
    }

    private Labels together(Labelled each) {
        return Labels.of(triage.triage(each.text()));
    }

    private static Labels alone(Labelled each) {
        return Labels.of(ALONE.triage(each.text()));
    }

    private static Function<String, List<Suggestion>> saying(String category, String urgency) {
        return text -> List.of(new Suggestion(category, urgency, text));
    }

}
