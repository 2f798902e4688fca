package steward.bot.triage;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steward.bot.ticket.Category;
import steward.bot.ticket.Urgency;

import static org.assertj.core.api.Assertions.assertThat;

class SuggestionCheckTest {

    private static final String TEXT = "厨房那个东西又响了。还有门口的快递柜打不开，电话13800138000";

    private final SuggestionCheck check = new SuggestionCheck();

    @Test
    void takesWhatIsLikely() {
        var opinion = check.check(doubtful(Urgency.P4, false), List.of(suggested("repair.appliance", "P3", "东西又响了")))
            .orElseThrow();

        assertThat(opinion.issues()).singleElement()
            .satisfies(issue -> assertThat(issue.category()).isEqualTo(Category.REPAIR_APPLIANCE))
            .satisfies(issue -> assertThat(issue.urgency()).isEqualTo(Urgency.P3))
            .satisfies(issue -> assertThat(issue.text()).isEqualTo("厨房那个东西又响了。"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            repair.moon, P3, 东西又响了
            repair.network, P3, 东西又响了
            repair.appliance, P1, 东西又响了
            repair.appliance, P3, 空调不转
            repair.appliance, P3, ' '
            praise_smalltalk.praise, P4, 东西又响了
            out_of_scope.spam, P4, 东西又响了
            follow_up.cancel_close, P4, 东西又响了
            emergency.fire_smoke, P1, 东西又响了
            emergency.fire_smoke, P3, 东西又响了
            """)
    void dropsWhatIsUnknownUnlikelyContradictoryNotSaidOrIdle(String category, String urgency, String words) {
        assertThat(check.check(doubtful(Urgency.P4, false), List.of(suggested(category, urgency, words)))).isEmpty();
    }

    @Test
    void raisesAnAlarmWhereLittleIsMissing() {
        var opinion = check.check(doubtful(Urgency.P4, true),
                List.of(suggested("repair.appliance", "P3", "东西又响了"), suggested("emergency.gas_leak", "P1", "东西又响了")));

        assertThat(opinion).contains(Opinion.alarm(Category.EMERGENCY_GAS_LEAK));
    }

    @Test
    void makesNothingLessUrgent() {
        var opinion = check.check(doubtful(Urgency.P2, false), List.of(suggested("enquiry.other", "P4", "东西又响了")))
            .orElseThrow();

        assertThat(opinion.issues()).extracting(Issue::urgency).containsExactly(Urgency.P2);
    }

    @Test
    void keepsWhatIsSure() {
        var sure = issue(Category.REPAIR_PUBLIC_FACILITY, Urgency.P3, 0.9);
        var message = new Doubtful(TEXT, List.of(sure, issue(Category.COMPLAINT_NOISE, Urgency.P3, 0.4)),
                List.of(Category.REPAIR_APPLIANCE), false);

        assertThat(categories(message, suggested("repair.appliance", "P3", "东西又响了")))
            .containsExactlyInAnyOrder(Category.REPAIR_PUBLIC_FACILITY, Category.REPAIR_APPLIANCE);
        assertThat(check.check(message, List.of(suggested("repair.public_facility", "P3", "快递柜打不开")))).isEmpty();
    }

    @Test
    void whatWasMaskedForTheModelIsWholeInTheIssue() {
        var opinion = check.check(doubtful(Urgency.P4, false),
                List.of(suggested("repair.appliance", "P3", "快递柜打不开,电话[phone]")));

        assertThat(opinion.orElseThrow().issues()).singleElement()
            .extracting(Issue::text)
            .asString()
            .contains("13800138000")
            .doesNotContain("[phone]", "厨房");
    }

    private Set<Category> categories(Doubtful message, Suggestion suggestion) {
        return check.check(message, List.of(suggestion))
            .orElseThrow()
            .issues()
            .stream()
            .map(Issue::category)
            .collect(Collectors.toSet());
    }

    private static Doubtful doubtful(Urgency urgency, boolean nearEmergency) {
        return new Doubtful(TEXT, List.of(issue(Category.COMPLAINT_NOISE, urgency, 0.4)),
                List.of(Category.REPAIR_APPLIANCE, Category.ENQUIRY_OTHER, Category.PRAISE_SMALLTALK_PRAISE,
                        Category.OUT_OF_SCOPE_SPAM, Category.FOLLOW_UP_CANCEL_CLOSE),
                nearEmergency);
    }

    private static Issue issue(Category category, Urgency urgency, double confidence) {
        return new Issue(category.intent(), category, urgency, confidence, TEXT);
    }

    private static Suggestion suggested(String category, String urgency, String words) {
        return new Suggestion(category, urgency, words);
    }

}
