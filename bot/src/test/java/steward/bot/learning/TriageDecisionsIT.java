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
import steward.bot.resident.Residents;
import steward.bot.testing.BotContext;
import steward.bot.ticket.Category;
import steward.bot.ticket.NewTicket;
import steward.bot.ticket.TicketDesk;
import steward.bot.ticket.TicketKind;
import steward.bot.ticket.Urgency;
import steward.bot.triage.DecidedBy;
import steward.bot.triage.Issue;
import steward.bot.triage.Sentiment;
import steward.bot.triage.TriageResult;
import steward.knowledge.source.Language;
import steward.testing.Databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class TriageDecisionsIT {

    private static final Instant NOW = BotContext.MONDAY_0900;

    @ParameterizedTest
    @EnumSource(Databases.class)
    void tellWhichModelDecidedAboutATicket(Databases kind) {
        try (var bot = new BotContext(kind)) {
            var decisions = new TriageDecisions(bot.get(JdbcClient.class));
            var first = message(bot);
            var second = message(bot);
            var ticket = bot.get(TicketDesk.class)
                .open(new NewTicket("demo", null, null, "web", TicketKind.REPAIR, Category.REPAIR_PLUMBING, Urgency.P2,
                        "水管爆了", null, NOW), "repairs", "admin", "");

            decisions.keep(first, result("m1"), NOW);
            decisions.ledTo(first, Category.REPAIR_PLUMBING, ticket.number());
            decisions.keep(second, result("m2"), NOW.plusSeconds(1));
            decisions.ledTo(second, Category.REPAIR_PLUMBING, ticket.number());

            assertThat(decisions.ofTicket(ticket.number())).get()
                .isEqualTo(new TriageDecision(first, Category.REPAIR_PLUMBING, Urgency.P2, 0.5, DecidedBy.MODEL, "m1",
                        NOW, ticket.number()));
            assertThat(decisions.ofTicket("BX-1")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void stayAsTheyWereWhenAMessageIsReadAgain(Databases kind) {
        try (var bot = new BotContext(kind)) {
            var decisions = new TriageDecisions(bot.get(JdbcClient.class));
            var message = message(bot);

            decisions.keep(message, result("m1"), NOW);
            decisions.keep(message, result("m2"), NOW.plusSeconds(1));

            assertThat(decisions.ofMessage(message)).extracting(TriageDecision::category, TriageDecision::model)
                .containsExactly(tuple(Category.COMPLAINT_NOISE, "m1"), tuple(Category.REPAIR_PLUMBING, "m1"));
        }
    }

    private static TriageResult result(String model) {
        var issues = List.of(
                new Issue(Category.REPAIR_PLUMBING.intent(), Category.REPAIR_PLUMBING, Urgency.P2, 0.5, "水管爆了"),
                new Issue(Category.COMPLAINT_NOISE.intent(), Category.COMPLAINT_NOISE, Urgency.P3, 0.25, "楼上太吵"));
        return new TriageResult(Language.ZH_HANS, issues, Urgency.P2, false, null, Sentiment.NEGATIVE, Set.of(),
                DecidedBy.MODEL, model, 1);
    }

    private static String message(BotContext bot) {
        var resident = bot.get(Residents.class).add("demo", null, null, null, NOW);
        var conversations = bot.get(Conversations.class);
        var conversation = conversations.open("demo", resident.id(), "web", Language.ZH_HANS,
                UUID.randomUUID().toString(), NOW);
        return conversations.append(conversation.id(), Draft.fromResident("水管爆了，楼上太吵", Language.ZH_HANS, "c"), NOW)
            .message()
            .id();
    }

}
