package steward.bot.followup;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import steward.bot.site.Location;
import steward.bot.ticket.Category;
import steward.bot.ticket.Ticket;
import steward.bot.ticket.TicketKind;
import steward.bot.ticket.TicketStatus;
import steward.bot.ticket.Urgency;

import static org.assertj.core.api.Assertions.assertThat;

class TicketChoiceTest {

    private static final TicketChoice CHOICE = new TicketChoice(
            List.of(ticket("BX-1003", TicketKind.REPAIR, Category.REPAIR_PLUMBING, "厨房水管漏水"),
                    ticket("BX-1002", TicketKind.REPAIR, Category.REPAIR_ELEVATOR,
                            "The lift in Building 3 does not move"),
                    ticket("TS-1001", TicketKind.COMPLAINT, Category.COMPLAINT_NOISE, "楼上半夜放音乐")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            第一个 | BX-1003
            1 | BX-1003
            １。 | BX-1003
            第二張，謝謝 | BX-1002
            二 | BX-1002
            the third one please | TS-1001
            最后一个 | TS-1001
            bx1002 | BX-1002
            1001 | TS-1001
            漏水的 | BX-1003
            電梯那個 | BX-1002
            the lift | BX-1002
            cancel the leak | BX-1003
            投诉那个 | TS-1001
            the complaint | TS-1001
            放音乐的那个 | TS-1001
            两个都取消 | BX-1003 BX-1002 TS-1001
            all of them | BX-1003 BX-1002 TS-1001
            """)
    void isWhatTheTextNames(String text, String numbers) {
        var chosen = CHOICE.of(text, null);

        assertThat(chosen.tickets()).extracting(Ticket::number).containsExactly(numbers.split(" "));
        assertThat(chosen.sure()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "第四个", "4", "BX-1999", "好的", "谢谢", "漏水越来越大了", "厨房又漏了", "电梯还在响", "为什么要选", "停车费怎么交",
            "is the lift still broken?", "the leak is getting worse", "3栋2单元501", "" })
    void isNoneWhenItTellsMoreOrNothing(String text) {
        assertThat(CHOICE.of(text, null).tickets()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "报修的那个", "the repair" })
    void isOpenBetweenThoseThatTheTextDoesNotTellApart(String text) {
        var chosen = CHOICE.of(text, null);

        assertThat(chosen.tickets()).extracting(Ticket::number).containsExactly("BX-1003", "BX-1002");
        assertThat(chosen.sure()).isFalse();
    }

    private static Ticket ticket(String number, TicketKind kind, Category category, String summary) {
        return new Ticket(number, "demo", "c", "r", "web", kind, category, Urgency.P3, TicketStatus.RECEIVED, summary,
                new Location("3", "2", "501"), "q", "admin", "because", Instant.EPOCH, null, null, null, null, null,
                null, null, null, 0);
    }

}
