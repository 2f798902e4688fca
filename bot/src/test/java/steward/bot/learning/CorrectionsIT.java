package steward.bot.learning;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import steward.bot.conversation.Conversations;
import steward.bot.conversation.Draft;
import steward.bot.learning.Correction.Sorted;
import steward.bot.resident.Residents;
import steward.bot.testing.BotContext;
import steward.bot.ticket.Category;
import steward.bot.ticket.NewTicket;
import steward.bot.ticket.Ticket;
import steward.bot.ticket.TicketDesk;
import steward.bot.ticket.TicketKind;
import steward.bot.ticket.TicketStep;
import steward.bot.ticket.Tickets;
import steward.bot.ticket.Urgency;
import steward.bot.triage.DecidedBy;
import steward.bot.triage.Issue;
import steward.bot.triage.Sentiment;
import steward.bot.triage.TriageResult;
import steward.knowledge.source.Language;
import steward.testing.Databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CorrectionsIT {

    private static final Instant NOW = BotContext.MONDAY_0900;

    private static final String WORDS = "厨房顶上滴水，\n我的电话 13800005678";

    @ParameterizedTest
    @EnumSource(Databases.class)
    void keepTheWordsWithoutPersonalDataAndWhoChangedWhat(Databases kind) {
        try (var bot = new BotContext(kind)) {
            var desk = new Desk(bot);
            var number = desk.triaged();

            desk.sort(number, Category.REPAIR_STRUCTURAL_LEAK, Urgency.P3, 1);

            assertThat(desk.open()).singleElement().satisfies(correction -> {
                assertThat(correction.text()).isEqualTo("厨房顶上滴水, 我的电话 [phone]");
                assertThat(correction.language()).isEqualTo(Language.ZH_HANS);
                assertThat(correction.was()).isEqualTo(new Sorted(Category.REPAIR_PLUMBING, Urgency.P3));
                assertThat(correction.is()).isEqualTo(new Sorted(Category.REPAIR_STRUCTURAL_LEAK, Urgency.P3));
                assertThat(correction.ticketNumber()).isEqualTo(number);
                assertThat(correction.model()).isEqualTo("m1");
                assertThat(correction.correctedBy()).isEqualTo("admin");
                assertThat(correction.correctedAt()).isEqualTo(NOW.plusSeconds(1));
            });
            assertThat(bot.get(Tickets.class).find(number))
                .hasValueSatisfying(ticket -> assertThat(ticket.category()).isEqualTo(Category.REPAIR_STRUCTURAL_LEAK));
            assertThat(bot.get(Tickets.class).history(number)).last()
                .satisfies(entry -> assertThat(entry.step()).isEqualTo(TicketStep.CLASSIFY));
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void areOneForEachTicketUntilReviewed(Databases kind) {
        try (var bot = new BotContext(kind)) {
            var desk = new Desk(bot);
            var number = desk.triaged();

            desk.sort(number, Category.REPAIR_STRUCTURAL_LEAK, Urgency.P3, 1);
            desk.sort(number, Category.COMPLAINT_NEIGHBOUR_DISPUTE, Urgency.P2, 2);
            assertThat(desk.open()).singleElement().satisfies(correction -> {
                assertThat(correction.was()).isEqualTo(new Sorted(Category.REPAIR_PLUMBING, Urgency.P3));
                assertThat(correction.is()).isEqualTo(new Sorted(Category.COMPLAINT_NEIGHBOUR_DISPUTE, Urgency.P2));
            });

            desk.sort(number, Category.REPAIR_PLUMBING, Urgency.P3, 3);
            assertThat(desk.open()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void areReviewedOnce(Databases kind) {
        try (var bot = new BotContext(kind)) {
            var desk = new Desk(bot);
            desk.sort(desk.triaged(), Category.REPAIR_STRUCTURAL_LEAK, Urgency.P3, 1);
            var open = desk.open().getFirst();

            var accepted = desk.corrections.review(open, CorrectionState.ACCEPTED, "admin", NOW);
            assertThat(accepted.reviewedBy()).isEqualTo("admin");
            assertThat(desk.corrections.review(open, CorrectionState.ACCEPTED, "admin", NOW.plusSeconds(9)))
                .isEqualTo(accepted);
            assertThatExceptionOfType(ReviewedOtherwise.class)
                .isThrownBy(() -> desk.corrections.review(open, CorrectionState.REJECTED, "admin", NOW));

            assertThat(desk.open()).isEmpty();
            assertThat(desk.corrections.examples("demo"))
                .containsExactly("repair.structural_leak\tzh-Hans\t厨房顶上滴水, 我的电话 [phone]");
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void areListedNewestFirstFromAPlaceOn(Databases kind) {
        try (var bot = new BotContext(kind)) {
            var desk = new Desk(bot);
            for (int n = 1; n <= 3; n++) {
                desk.sort(desk.triaged(), Category.REPAIR_STRUCTURAL_LEAK, Urgency.P3, n);
            }

            var all = desk.open();

            assertThat(all).extracting(Correction::correctedAt)
                .containsExactly(NOW.plusSeconds(3), NOW.plusSeconds(2), NOW.plusSeconds(1));
            assertThat(desk.corrections.list("demo", CorrectionState.OPEN, Corrections.Place.of(all.get(1)), 10))
                .containsExactly(all.getLast());
            assertThat(desk.corrections.list("elsewhere", CorrectionState.OPEN, null, 10)).isEmpty();
            assertThat(desk.corrections.find("elsewhere", all.getFirst().id())).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void areNoneForATicketPeopleOpened(Databases kind) {
        try (var bot = new BotContext(kind)) {
            var desk = new Desk(bot);

            desk.sort(desk.opened().number(), Category.REPAIR_STRUCTURAL_LEAK, Urgency.P3, 1);

            assertThat(desk.open()).isEmpty();
        }
    }

    private static final class Desk {

        private final BotContext bot;

        private final TriageDecisions decisions;

        private final Corrections corrections;

        private Desk(BotContext bot) {
            this.bot = bot;
            var db = bot.get(JdbcClient.class);
            this.decisions = new TriageDecisions(db);
            this.corrections = new Corrections(new CorrectionStore(db), decisions);
        }

        String triaged() {
            var ticket = opened();
            var resident = bot.get(Residents.class).add("demo", null, null, null, NOW);
            var conversations = bot.get(Conversations.class);
            var conversation = conversations.open("demo", resident.id(), "web", Language.ZH_HANS,
                    UUID.randomUUID().toString(), NOW);
            var message = conversations.append(conversation.id(), Draft.fromResident(WORDS, Language.ZH_HANS, "c"), NOW)
                .message();
            var issue = new Issue(ticket.category().intent(), ticket.category(), ticket.urgency(), 0.5, WORDS);
            decisions.keep(message.id(), new TriageResult(Language.ZH_HANS, List.of(issue), Urgency.P3, false, null,
                    Sentiment.NEUTRAL, Set.of(), DecidedBy.MODEL, "m1", 1), NOW);
            decisions.ledTo(message.id(), ticket.category(), ticket.number());
            return ticket.number();
        }

        Ticket opened() {
            return bot.get(TicketDesk.class)
                .open(new NewTicket("demo", null, null, "web", TicketKind.REPAIR, Category.REPAIR_PLUMBING, Urgency.P3,
                        WORDS, null, NOW), "repairs", "admin", "");
        }

        void sort(String number, Category category, Urgency urgency, int second) {
            var at = NOW.plusSeconds(second);
            var before = bot.get(Tickets.class).find(number).orElseThrow();
            corrections.keep(before, bot.get(TicketDesk.class).classify(number, category, urgency, "admin", "", at),
                    "admin", at);
        }

        List<Correction> open() {
            return corrections.list("demo", CorrectionState.OPEN, null, 10);
        }

    }

}
