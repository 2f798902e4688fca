package steward.bot.triage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import steward.bot.llm.ModelStandIn;
import steward.bot.ticket.Category;
import steward.bot.ticket.Intent;
import steward.bot.ticket.Urgency;
import steward.bot.triage.TriageMessages.Labelled;
import steward.testing.KnowledgeContext;

import static org.assertj.core.api.Assertions.assertThat;

/** A model that is right, slow, out of order, or talks nonsense, about doubtful texts. */
class SecondOpinionIT {

    /** What is left for everything but waiting for the model, on a busy machine. */
    private static final Duration REST = Duration.ofSeconds(2);

    /** Someone comes with these. */
    private static final Set<Intent> COMES = Set.of(Intent.REPAIR, Intent.COMPLAINT);

    private static final TriageModel LEARNED = TriageModel.bundled();

    private static final List<Labelled> MESSAGES = TriageMessages.read("development.jsonl");

    private static final Triage ALONE = new Triage(new EmergencyGate(LEARNED),
            new IssueFinder(new LearnedLabels(LEARNED)));

    private final SortingStandIn model = new SortingStandIn();

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    private final Triage triage = model.triage(LEARNED, meters);

    @BeforeAll
    static void warmUp() {
        SortingStandIn.warmUp();
    }

    @AfterEach
    void hangUp() {
        model.close();
    }

    @Test
    void aModelThatIsRightMakesTriageBetter() {
        var known = MESSAGES.stream()
            .collect(Collectors.toMap(each -> PersonalDataFinder.masked(each.text()), Labelled::categories,
                    (one, _) -> one));
        model.suggests(text -> known.getOrDefault(text, Set.of())
            .stream()
            .map(category -> new Suggestion(category, category.startsWith("emergency") ? "P1" : "P3", text))
            .toList());

        var alone = right(ALONE);
        var together = right(triage);

        System.out.printf("right of %d messages: %d alone, %d with a model that is right, asked about %d%n",
                MESSAGES.size(), alone, together, model.asked());
        assertThat(together).isGreaterThan(alone + MESSAGES.size() / 50);
        assertThat(outcome("used")).isPositive();
    }

    @Test
    void aModelThatIsWrongMakesNothingLessUrgentAndSendsNobodyHome() {
        model.suggests(text -> List.of(new Suggestion("praise_smalltalk.greeting", "P4", text),
                new Suggestion("enquiry.other", "P4", text), new Suggestion("out_of_scope.unrelated", "P4", text),
                new Suggestion("follow_up.cancel_close", "P4", text)));

        assertThat(MESSAGES.stream().map(Labelled::text).filter(text -> {
            var alone = ALONE.triage(text);
            var together = triage.triage(text);
            return alone.urgency().isAbove(together.urgency()) || alone.escalate() != together.escalate();
        })).isEmpty();
    }

    @Test
    void aSilentModelIsNotWaitedFor() {
        var doubtful = doubtful();
        model.staysSilent();

        assertThatNothingChanges(doubtful);
        assertThat(outcome("none")).isOne();
    }

    @Test
    void theApiAsksAboutManyTextsToo() {
        var doubtful = unsure("");
        model.suggests(text -> List.of(new Suggestion(leastSure(text).category().label(), "P3", text)));

        var answer = new TriageController(triage).triage(new TriageController.Asked(null, doubtful));

        assertThat(((TriageController.Views) answer).results()).hasSameSizeAs(doubtful)
            .extracting(TriageController.View::decidedBy)
            .contains("llm");
    }

    @Test
    void manyTextsWaitForASilentModelOnlyOnce() {
        var doubtful = doubtful(12);
        model.staysSilent();
        var start = System.nanoTime();

        var results = triage.triage(doubtful);

        assertThat(took(start)).isLessThan(TriageAssistant.LONGEST.plus(REST));
        assertThat(results).extracting(SecondOpinionIT::labels)
            .isEqualTo(doubtful.stream().map(text -> labels(ALONE.triage(text))).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = { 400, 401, 429, 500 })
    void anErrorChangesNothing(int status) {
        var doubtful = doubtful();
        model.fails(status);

        assertThatNothingChanges(doubtful);
    }

    @ParameterizedTest
    @ValueSource(strings = { "It is a repair.", "{\"issues\":42}", "[]", "{}", "null", "}{", "\u0000", "<html>",
            "{\"issues\":[{\"category\":\"repair.plumbing\"}]}", "{\"issues\":[null]}",
            "{\"issues\":[{\"words\":\"x\",\"category\":\"repair.moon\",\"urgency\":\"P0\"}]}" })
    void garbageChangesNothing(String garbage) {
        var doubtful = doubtful();
        model.says(garbage);
        assertThatNothingChanges(doubtful);

        model.answersRaw(garbage);
        assertThatNothingChanges(doubtful);

        model.answersRaw("data: " + garbage + "\n\n");
        assertThatNothingChanges(doubtful);
    }

    @Test
    void halfAReplyChangesNothing() {
        var doubtful = doubtful();
        model.breaksOffAfter("{\"issues\":[{\"words\":\"%s\",\"category\":\"repair.plumbing\",\"urgency\":\"P2\"},"
            .formatted(doubtful));

        assertThatNothingChanges(doubtful);
    }

    @Test
    void anEndlessReplyIsCutOff() {
        var doubtful = doubtful();
        model.dribbles(ModelStandIn.stream("{\"issues\":[" + " ".repeat(5_000), false));
        assertThatNothingChanges(doubtful);

        model.says("{\"issues\":[" + "{},".repeat(5_000));
        assertThatNothingChanges(doubtful);

        model.answersRaw("data: " + "x".repeat(8_000_000));
        assertThatNothingChanges(doubtful);
    }

    @Test
    void aModelThatKeepsFailingIsLeftAlone() {
        var doubtful = doubtful();
        var failing = new SortingStandIn();
        failing.fails(500);
        var together = failing.triage(LEARNED, meters);

        IntStream.range(0, 8).forEach(_ -> together.triage(doubtful));

        KnowledgeContext.await(() -> failing.requests() == 5);
        failing.close();
    }

    @Test
    void anEmergencyDoesNotWaitForTheModel() {
        model.obeys();

        assertThat(triage.triage("厨房着火了，快来人").urgency()).isEqualTo(Urgency.P1);
        assertThat(model.asked()).isZero();
    }

    @Test
    void theModelGetsNoPersonalDataAndTheAnswerKeepsIt() {
        var doubtful = unsure(" 13800138000").getFirst();
        model.suggests(text -> List.of(new Suggestion(leastSure(doubtful).category().label(), "P3", "[phone]")));

        var result = triage.triage(doubtful);

        assertThat(model.lastRequest()).contains("[phone]", "json_schema", "repair.plumbing")
            .doesNotContain("13800138000");
        assertThat(result.decidedBy()).isEqualTo(DecidedBy.LLM);
        assertThat(result.issues()).extracting(Issue::text).anyMatch(text -> text.contains("13800138000"));
    }

    private void assertThatNothingChanges(String text) {
        var start = System.nanoTime();

        assertThat(labels(triage.triage(text))).isEqualTo(labels(ALONE.triage(text)));
        assertThat(took(start)).isLessThan(ModelStandIn.TIMEOUT.plus(REST));
    }

    private String doubtful() {
        return doubtful(1).getFirst();
    }

    /** Texts about which the model is asked. */
    private List<String> doubtful(int many) {
        return asked("", many);
    }

    private List<String> asked(String suffix, int many) {
        model.suggests();
        var found = new ArrayList<String>();
        for (var each = MESSAGES.iterator(); found.size() < many;) {
            var text = each.next().text() + suffix;
            int before = model.asked();
            triage.triage(text);
            if (model.asked() > before) {
                found.add(text);
            }
        }
        return found;
    }

    /** Texts whose one issue that is unsure somebody would come for. */
    private List<String> unsure(String suffix) {
        return asked(suffix, 40).stream()
            .filter(text -> leastSure(text).confidence() < 0.6 && COMES.contains(leastSure(text).intent()))
            .toList();
    }

    private static Issue leastSure(String text) {
        return Collections.min(ALONE.triage(text).issues(), Comparator.comparingDouble(Issue::confidence));
    }

    private static long right(Triage triage) {
        Predicate<Labelled> isRight = each -> categories(triage.triage(each.text())).equals(each.categories());
        return MESSAGES.stream().filter(isRight).count();
    }

    private static Set<String> categories(TriageResult result) {
        return result.issues().stream().map(Issue::category).map(Category::label).collect(Collectors.toSet());
    }

    private static List<Object> labels(TriageResult result) {
        return List.of(result.issues(), result.urgency(), result.escalate(), result.decidedBy());
    }

    private static Duration took(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private int outcome(String name) {
        return (int) Objects.requireNonNull(meters.find("steward.llm.triage").tag("outcome", name).counter()).count();
    }

}
