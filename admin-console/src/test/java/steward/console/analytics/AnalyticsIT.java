package steward.console.analytics;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import steward.bot.sla.SlaClocks;
import steward.bot.ticket.Category;
import steward.bot.ticket.Tickets;
import steward.console.demo.DemoHub;
import steward.testing.Databases;

import static org.assertj.core.api.Assertions.assertThat;

class AnalyticsIT {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static final Period QUARTER = Period.weeks(13, SHANGHAI, DemoHub.NOW);

    private static final Period MONTH = Period.weeks(4, SHANGHAI, DemoHub.NOW);

    private static final Period OCTOBER = Period.of(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-10-31"),
            SHANGHAI, DemoHub.NOW);

    private static final List<TicketFilter> FILTERS = List.of(new TicketFilter("demo", QUARTER, null, null),
            new TicketFilter("demo", MONTH, null, null), new TicketFilter("demo", MONTH.before(), null, null),
            new TicketFilter("demo", OCTOBER, "3", null),
            new TicketFilter("demo", QUARTER, null, Category.REPAIR_PLUMBING),
            new TicketFilter("demo", QUARTER, "no such building", null));

    @ParameterizedTest
    @EnumSource(Databases.class)
    void everyFigureEqualsAnIndependentCountAndItsList(Databases kind) {
        var hub = DemoHub.filled(kind);
        var analytics = hub.get(Analytics.class);
        var all = all(hub);
        for (var filter : FILTERS) {
            var tickets = all.chosenBy(filter);
            for (var metric : Metric.ALL) {
                var figure = analytics.figure(metric, filter);
                var expected = tickets.counted(metric);
                assertThat(figure.n()).as("count of %s", metric.key()).isEqualTo(expected.size());
                assertThat(figure.value()).as("%s", metric.key()).isEqualTo(tickets.value(metric));
                assertThat(analytics.tickets(metric, filter, Integer.MAX_VALUE, 0)).as("list of %s", metric.key())
                    .extracting(TicketLine::number)
                    .containsExactlyInAnyOrderElementsOf(expected);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void groupsOfAPeriodAddUpToItsTickets(Databases kind) {
        var hub = DemoHub.filled(kind);
        var filter = FILTERS.getFirst();
        for (var metric : List.of(Metric.NEW_TICKETS, Metric.RESPONSE_MEDIAN, Metric.RESPONDED_IN_TIME)) {
            var n = hub.get(Analytics.class).figure(metric, filter).n();
            for (var grouping : Grouping.values()) {
                assertThat(hub.get(Analytics.class).groups(metric, filter, grouping))
                    .as("%s by %s", metric.key(), grouping)
                    .extracting(group -> group.figure().n())
                    .satisfies(counts -> assertThat(counts.stream().mapToLong(Long::longValue).sum()).isEqualTo(n));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aWeekCountsFromMondayToSundayInTheTimeOfTheSite(Databases kind) {
        var hub = DemoHub.filled(kind);
        var filter = FILTERS.getFirst();
        var all = all(hub);
        var weeks = hub.get(Analytics.class).groups(Metric.RESPONSE_MEDIAN, filter, Grouping.WEEK);

        assertThat(weeks).hasSize(13).first().extracting(GroupFigure::group).isEqualTo("2026-08-24");
        for (var week : weeks) {
            var monday = LocalDate.parse(week.group());
            var alone = filter.during(Period.of(monday, monday.plusDays(6), SHANGHAI, DemoHub.NOW));
            assertThat(week.figure().value()).isEqualTo(all.chosenBy(alone).value(Metric.RESPONSE_MEDIAN));
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void pagesOfAListFollowOneAnotherWithoutGapsOrDoubles(Databases kind) {
        var hub = DemoHub.filled(kind);
        var filter = FILTERS.getFirst();
        var analytics = hub.get(Analytics.class);
        var whole = analytics.tickets(Metric.OPEN, filter, Integer.MAX_VALUE, 0);
        var paged = Stream.iterate(0, offset -> offset < whole.size(), offset -> offset + 7)
            .flatMap(offset -> analytics.tickets(Metric.OPEN, filter, 7, offset).stream());

        assertThat(paged).containsExactlyElementsOf(whole);
    }

    private static AllTickets all(DemoHub hub) {
        return AllTickets.of(hub.get(JdbcClient.class), hub.get(Tickets.class), hub.get(SlaClocks.class));
    }

}
