package steward.console.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import steward.bot.conversation.ConversationState;
import steward.bot.site.StaffRole;
import steward.bot.sla.ClockName;
import steward.bot.sla.SlaClock;
import steward.bot.ticket.Category;
import steward.bot.ticket.Ticket;
import steward.bot.ticket.TicketKind;
import steward.bot.ticket.TicketStatus;
import steward.bot.ticket.Urgency;
import steward.console.staff.SignedIn;

import static org.assertj.core.api.Assertions.assertThat;

class QueueTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private static final SignedIn WANG = new SignedIn("wang", "demo", "王敏", Set.of(StaffRole.AGENT), false, false);

    @Test
    void putsTheUrgentFirstAndThenWhatIsDueSoonest() {
        var rows = List.of(row("late", Urgency.P3, 5), row("urgent", Urgency.P2, 600), row("soon", Urgency.P3, 4));

        assertThat(queue(rows).of(Tab.TEAM)).extracting(QueueRow::key).containsExactly("urgent", "soon", "late");
    }

    @Test
    void putsAConversationWithoutATicketLast() {
        var rows = List.of(conversation("chat", ConversationState.BOT, null), row("routine", Urgency.P4, 600));

        assertThat(queue(rows).of(Tab.TEAM)).extracting(QueueRow::key).containsExactly("routine", "chat");
    }

    @Test
    void showsWhatTheBotHandlesToTheTeamOnly() {
        var queue = queue(List.of(conversation("chat", ConversationState.BOT, null)));

        assertThat(queue.of(Tab.TEAM)).hasSize(1);
        assertThat(queue.of(Tab.WAITING)).isEmpty();
        assertThat(queue.of(Tab.MINE)).isEmpty();
    }

    @Test
    void waitsUntilSomebodyTakesOver() {
        var queue = queue(List.of(conversation("wants", ConversationState.WAITING, null),
                conversation("held", ConversationState.STAFF, "wang")));

        assertThat(queue.of(Tab.WAITING)).extracting(QueueRow::key).containsExactly("wants");
        assertThat(queue.of(Tab.MINE)).extracting(QueueRow::key).containsExactly("held");
    }

    @Test
    void countsAPromiseAsBrokenOnlyAfterItsLastInstant() {
        var queue = queue(List.of(row("in-time", Urgency.P3, 0), row("broken", Urgency.P3, -1)));

        assertThat(queue.of(Tab.OVERDUE)).extracting(QueueRow::key).containsExactly("broken");
        assertThat(queue.counts()).containsEntry(Tab.OVERDUE, 1L).containsEntry(Tab.TEAM, 2L);
    }

    private static Queue queue(List<QueueRow> rows) {
        return new Queue(rows, WANG, NOW);
    }

    private static QueueRow conversation(String id, ConversationState state, @Nullable String holder) {
        return new QueueRow(id, null, 0, state, holder, "", "", "web", null, "", null, "en", NOW);
    }

    private static QueueRow row(String number, Urgency urgency, int dueInSeconds) {
        var ticket = new Ticket(number, "demo", null, null, "phone", TicketKind.REPAIR, Category.REPAIR_PLUMBING,
                urgency, TicketStatus.ACCEPTED, "", null, "repairs", "zhao", "", NOW, null, NOW, null, null, null, null,
                null, null, 1);
        var clock = new SlaClock(number, ClockName.RESOLVE, 0, "SL-R2", NOW.minus(Duration.ofHours(1)),
                NOW.plusSeconds(dueInSeconds), null, null);
        return new QueueRow(null, ticket, 1, null, null, "", "", "phone", clock, "", null, "", NOW);
    }

}
