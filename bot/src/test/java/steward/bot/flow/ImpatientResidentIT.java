package steward.bot.flow;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steward.bot.conversation.MessageKind;
import steward.bot.site.StaffMember;
import steward.bot.site.StaffMembers;
import steward.bot.site.StaffRole;
import steward.bot.sla.StaffNotice;
import steward.bot.sla.StaffNotices;
import steward.bot.sla.TicketNews;
import steward.bot.ticket.HistoryEntry;
import steward.bot.ticket.LinkKind;
import steward.bot.ticket.Ticket;
import steward.bot.ticket.TicketDesk;
import steward.bot.ticket.TicketLinks;
import steward.bot.ticket.TicketStatus;
import steward.bot.ticket.TicketStep;
import steward.bot.ticket.Tickets;
import steward.knowledge.source.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** What comes back, and what does not come at all. */
class ImpatientResidentIT {

    private static final String LEAK = "3栋2单元501，厨房水管漏水";

    @TempDir
    private static Path data;

    private static BotFlow flow;

    @BeforeAll
    static void start() {
        flow = new BotFlow(data).withVectors();
        flow.get(StaffMembers.class).add(new StaffMember("lead", "demo", "周主管", Set.of(StaffRole.LEAD), Set.of(), 0));
    }

    @AfterAll
    static void stop() {
        flow.close();
    }

    @ParameterizedTest
    @CsvSource({ "zh-Hans, 又漏了", "zh-Hans, 又坏了", "zh-Hant, 又漏水了", "en, it's leaking again" })
    void getsALinkedTicketForWhatComesBackAfterSevenDays(String language, String text) {
        var conversation = flow.open("demo", Language.of(language));
        flow.ask(conversation, Language.ZH_HANS, LEAK);
        var before = ticketsOf(conversation).getFirst();
        close(before);
        flow.clock().advance(Duration.ofDays(8));

        flow.ask(conversation, Language.of(language), text);

        assertThat(flow.get(Tickets.class).find(before.number()).orElseThrow().status()).isEqualTo(TicketStatus.CLOSED);
        assertThat(ticketsOf(conversation)).hasSize(2);
        var again = ticketsOf(conversation).getFirst();
        assertThat(again.category()).isEqualTo(before.category());
        assertThat(flow.get(TicketLinks.class).of(again.number())).singleElement().satisfies(link -> {
            assertThat(link.kind()).isEqualTo(LinkKind.RELATED);
            assertThat(link.other(again.number())).isEqualTo(before.number());
        });
        assertThat(steps(again)).contains(TicketStep.LINK);
    }

    @Test
    void hasTheLeadToldOfTheSecondReopening() {
        var conversation = flow.open("demo", Language.ZH_HANS);
        flow.ask(conversation, Language.ZH_HANS, LEAK);
        var ticket = ticketsOf(conversation).getFirst();
        close(ticket);
        flow.ask(conversation, Language.ZH_HANS, "又漏了");
        assertThat(told("lead", ticket)).isEmpty();

        finish(ticket);
        flow.ask(conversation, Language.ZH_HANS, "又漏了");

        assertThat(told("lead", ticket)).containsExactly(TicketNews.REOPENED_AGAIN);
        assertThat(steps(ticket)).endsWith(TicketStep.REOPEN, TicketStep.ESCALATE);
        assertThat(flow.get(Tickets.class).find(ticket.number()).orElseThrow().status())
            .isEqualTo(TicketStatus.ACCEPTED);
    }

    @ParameterizedTest
    @CsvSource({ "zh-Hans, 怎么还没来", "zh-Hant, 怎麼還沒來", "en, any news on my repair?" })
    void remindsTheOwnerOnceInHalfAnHourAndIsAnsweredEveryTime(String language, String text) {
        var conversation = flow.open("demo", Language.of(language));
        flow.ask(conversation, Language.ZH_HANS, LEAK);
        var ticket = ticketsOf(conversation).getFirst();

        for (var minutes : List.of(0, 10, 19)) {
            flow.clock().advance(Duration.ofMinutes(minutes));
            var reply = flow.ask(conversation, Language.of(language), text);
            assertThat(reply.kind()).as(reply.text()).isEqualTo(MessageKind.TICKET);
            assertThat(reply.ticketNumber()).isEqualTo(ticket.number());
        }
        assertThat(told(ticket.ownerId(), ticket)).containsExactly(TicketNews.URGED);
        assertThat(steps(ticket)).containsOnlyOnce(TicketStep.URGE);

        flow.clock().advance(Duration.ofMinutes(1));
        flow.ask(conversation, Language.of(language), text);
        assertThat(told(ticket.ownerId(), ticket)).containsExactly(TicketNews.URGED, TicketNews.URGED);
    }

    private static List<TicketNews> told(String staffId, Ticket ticket) {
        return flow.get(StaffNotices.class)
            .unseen(staffId)
            .stream()
            .filter(notice -> notice.ticketNumber().equals(ticket.number()) && notice.news() != null)
            .map(StaffNotice::news)
            .toList();
    }

    private static List<Ticket> ticketsOf(String conversation) {
        return flow.get(Tickets.class).ofConversation(conversation);
    }

    private static List<TicketStep> steps(Ticket ticket) {
        return flow.get(Tickets.class).history(ticket.number()).stream().map(HistoryEntry::step).toList();
    }

    private static void close(Ticket ticket) {
        flow.get(TicketDesk.class).accept(ticket.number(), "admin", flow.clock().instant());
        finish(ticket);
    }

    private static void finish(Ticket ticket) {
        var desk = flow.get(TicketDesk.class);
        var now = flow.clock().instant();
        desk.resolve(ticket.number(), "admin", "换了软管", "老化", now);
        desk.reportBack(ticket.number(), "admin", now);
        desk.close(ticket.number(), "admin", "住户同意", now);
    }

}
