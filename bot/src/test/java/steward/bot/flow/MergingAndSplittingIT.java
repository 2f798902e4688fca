package steward.bot.flow;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import steward.bot.conversation.Conversations;
import steward.bot.conversation.Message;
import steward.bot.sla.Deadlines;
import steward.bot.sla.SlaClock;
import steward.bot.sla.SlaClocks;
import steward.bot.sla.SlaStanding;
import steward.bot.ticket.Category;
import steward.bot.ticket.HistoryCheck;
import steward.bot.ticket.HistoryEntry;
import steward.bot.ticket.IllegalTransition;
import steward.bot.ticket.LinkKind;
import steward.bot.ticket.MergeRefused;
import steward.bot.ticket.NewTicket;
import steward.bot.ticket.Ticket;
import steward.bot.ticket.TicketDesk;
import steward.bot.ticket.TicketKind;
import steward.bot.ticket.TicketLinks;
import steward.bot.ticket.TicketMerging;
import steward.bot.ticket.TicketStatus;
import steward.bot.ticket.TicketStep;
import steward.bot.ticket.Tickets;
import steward.bot.ticket.Urgency;
import steward.knowledge.source.Language;
import steward.testing.Databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** One ticket in place of another, and one out of another. */
class MergingAndSplittingIT {

    private static final String LEAK = "3栋2单元501，厨房水管漏水";

    @TempDir
    private Path data;

    @ParameterizedTest
    @EnumSource(Databases.class)
    void endsTheTicketAndTellsItsResidentTheOtherNumberAndPromise(Databases kind) {
        try (var flow = new BotFlow(data, List.of(), kind)) {
            var parent = phoned(flow, TicketKind.REPAIR, Category.REPAIR_PLUMBING);
            var conversation = flow.open("demo", Language.ZH_HANS);
            flow.ask(conversation, Language.ZH_HANS, LEAK);
            var child = ticketsOf(flow, conversation).getFirst();

            var merged = flow.get(TicketMerging.class)
                .merge(child.number(), parent.number(), "admin", "同一根管", flow.clock().instant());

            assertThat(merged.status()).isEqualTo(TicketStatus.MERGED);
            assertThat(clocks(flow, child)).extracting(clock -> clock.standing(flow.clock().instant()))
                .containsOnly(SlaStanding.STOPPED);
            assertThat(last(flow, conversation).text()).contains(child.number(), parent.number(), "承诺");
            assertThat(last(flow, conversation).ticketNumber()).isEqualTo(child.number());
            assertThat(flow.get(TicketLinks.class).mergedInto(child.number()).orElseThrow().to())
                .isEqualTo(parent.number());
            assertThat(new HistoryCheck(flow.get(JdbcClient.class)).run().broken()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void keepsTellingItsResidentAndPassesOnWhatTheySay(Databases kind) {
        try (var flow = new BotFlow(data, List.of(), kind).withVectors()) {
            var parent = phoned(flow, TicketKind.REPAIR, Category.REPAIR_PLUMBING);
            var conversation = flow.open("demo", Language.ZH_HANS);
            flow.ask(conversation, Language.ZH_HANS, LEAK);
            var child = ticketsOf(flow, conversation).getFirst();
            var now = flow.clock().instant();
            flow.get(TicketMerging.class).merge(child.number(), parent.number(), "admin", "", now);

            flow.get(TicketDesk.class).accept(parent.number(), "admin", now);
            assertThat(last(flow, conversation).text()).contains(parent.number());
            assertThat(last(flow, conversation).ticketNumber()).isEqualTo(child.number());

            var reply = flow.ask(conversation, Language.ZH_HANS, "怎么还没来");
            assertThat(reply.ticketNumber()).isEqualTo(child.number());
            assertThat(reply.text()).contains(parent.number());
            assertThat(flow.get(Tickets.class).history(parent.number()).getLast()).satisfies(entry -> {
                assertThat(entry.step()).isEqualTo(TicketStep.NOTE);
                assertThat(entry.why()).contains(child.number(), "怎么还没来");
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void comesBackWithItsClocksWhereItStood(Databases kind) {
        try (var flow = new BotFlow(data, List.of(), kind)) {
            var parent = phoned(flow, TicketKind.REPAIR, Category.REPAIR_PLUMBING);
            var child = phoned(flow, TicketKind.REPAIR, Category.REPAIR_PLUMBING);
            var start = flow.clock().instant();
            flow.get(TicketDesk.class).accept(child.number(), "admin", start);
            flow.get(TicketDesk.class).arrive(child.number(), "admin", start);
            var before = clocks(flow, child);
            var merging = flow.get(TicketMerging.class);
            merging.merge(child.number(), parent.number(), "admin", "", start.plusSeconds(60));
            flow.get(Deadlines.class).fire(start.plus(Duration.ofHours(40)));

            var back = merging.unmerge(child.number(), "admin", "另一根管", start.plus(Duration.ofHours(40)));

            assertThat(back.status()).isEqualTo(TicketStatus.ON_SITE);
            assertThat(back.closedAt()).isNull();
            assertThat(clocks(flow, child)).isEqualTo(before);
            assertThat(flow.get(TicketLinks.class).mergedInto(child.number())).isEmpty();
            flow.get(Deadlines.class).fire(start.plus(Duration.ofHours(41)));
            assertThat(flow.get(Tickets.class).history(child.number())).extracting(HistoryEntry::step)
                .endsWith(TicketStep.UNMERGE, TicketStep.WARN);
            assertThatThrownBy(() -> merging.unmerge(child.number(), "admin", "", start))
                .isInstanceOf(IllegalTransition.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void refusesWhatMakesNoSense(Databases kind) {
        try (var flow = new BotFlow(data, List.of(), kind)) {
            var one = phoned(flow, TicketKind.REPAIR, Category.REPAIR_PLUMBING).number();
            var two = phoned(flow, TicketKind.REPAIR, Category.REPAIR_PLUMBING).number();
            var three = phoned(flow, TicketKind.REPAIR, Category.REPAIR_PLUMBING).number();
            var gas = phoned(flow, TicketKind.EMERGENCY, Category.EMERGENCY_GAS_LEAK).number();
            merge(flow, two, one);

            assertRefused(flow, one, one, "itself");
            assertRefused(flow, one, two, "circle");
            assertRefused(flow, three, two, "Merge into that one");
            assertRefused(flow, gas, three, "emergency");
            assertThatThrownBy(() -> merge(flow, two, three)).isInstanceOf(IllegalTransition.class);
            merge(flow, one, three);
            assertRefused(flow, three, two, "circle");
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void makesNoCircleOfTwoThatAreMergedAtOnce(Databases kind) throws Exception {
        try (var flow = new BotFlow(data, List.of(), kind); var threads = Executors.newFixedThreadPool(2)) {
            var one = phoned(flow, TicketKind.REPAIR, Category.REPAIR_PLUMBING).number();
            var two = phoned(flow, TicketKind.REPAIR, Category.REPAIR_PLUMBING).number();

            var results = threads
                .invokeAll(List.<Callable<Ticket>>of(() -> merge(flow, one, two), () -> merge(flow, two, one)));

            var refused = 0;
            for (var result : results) {
                try {
                    result.get();
                }
                catch (ExecutionException ex) {
                    assertThat(ex).hasCauseInstanceOf(MergeRefused.class);
                    refused++;
                }
            }
            assertThat(refused).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void givesAnotherMatterATicketCountedFromItsMessage(Databases kind) {
        try (var flow = new BotFlow(data, List.of(), kind)) {
            var conversation = flow.open("demo", Language.ZH_HANS);
            flow.ask(conversation, Language.ZH_HANS, LEAK);
            var ticket = ticketsOf(flow, conversation).getFirst();
            var message = flow.get(Conversations.class).messagesAfter(conversation, 0, 1).getFirst();
            flow.clock().advance(Duration.ofHours(1));
            var splitting = flow.get(TicketSplitting.class);

            var part = splitting.split(ticket.number(), message.id(), TicketKind.COMPLAINT, Category.COMPLAINT_NOISE,
                    Urgency.P3, "admin", flow.clock().instant());

            assertThat(part.receivedAt()).isEqualTo(message.at());
            assertThat(part.conversationId()).isEqualTo(conversation);
            assertThat(flow.get(TicketLinks.class).of(ticket.number())).singleElement().satisfies(link -> {
                assertThat(link.kind()).isEqualTo(LinkKind.SPLIT_FROM);
                assertThat(link.from()).isEqualTo(part.number());
            });
            assertThat(last(flow, conversation).ticketNumber()).isEqualTo(part.number());

            var stranger = flow.open("demo", Language.ZH_HANS);
            flow.ask(stranger, Language.ZH_HANS, LEAK);
            var theirs = flow.get(Conversations.class).messagesAfter(stranger, 0, 1).getFirst();
            assertThatThrownBy(() -> splitting.split(ticket.number(), theirs.id(), TicketKind.COMPLAINT,
                    Category.COMPLAINT_NOISE, Urgency.P3, "admin", flow.clock().instant()))
                .isInstanceOf(SplitRefused.class);
        }
    }

    private static void assertRefused(BotFlow flow, String number, String parent, String reason) {
        assertThatThrownBy(() -> merge(flow, number, parent)).isInstanceOf(MergeRefused.class)
            .hasMessageContaining(reason);
    }

    private static Ticket merge(BotFlow flow, String number, String parent) {
        return flow.get(TicketMerging.class).merge(number, parent, "admin", "", flow.clock().instant());
    }

    private static Ticket phoned(BotFlow flow, TicketKind kind, Category category) {
        return flow.get(TicketOpening.class)
            .open(new NewTicket("demo", null, null, "phone", kind, category,
                    kind == TicketKind.EMERGENCY ? Urgency.P1 : Urgency.P3, "厨房水管漏水", null, flow.clock().instant()));
    }

    private static List<SlaClock> clocks(BotFlow flow, Ticket ticket) {
        return flow.get(SlaClocks.class).of(ticket.number());
    }

    private static List<Ticket> ticketsOf(BotFlow flow, String conversation) {
        return flow.get(Tickets.class).ofConversation(conversation);
    }

    private static Message last(BotFlow flow, String conversation) {
        return flow.get(Conversations.class).messagesAfter(conversation, 0, 100).getLast();
    }

}
