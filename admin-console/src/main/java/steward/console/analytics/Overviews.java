package steward.console.analytics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import steward.bot.sla.Clauses;
import steward.bot.sla.ClockName;
import steward.bot.sla.SlaClocks;
import steward.bot.ticket.Category;
import steward.knowledge.source.Language;

/** Puts the manager's page together. */
@Component
class Overviews {

    static final DateTimeFormatter AS_OF = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Analytics analytics;

    private final SlaClocks clocks;

    private final Clauses clauses;

    private final MessageSource messages;

    Overviews(Analytics analytics, SlaClocks clocks, Clauses clauses, MessageSource messages) {
        this.analytics = analytics;
        this.clocks = clocks;
        this.clauses = clauses;
        this.messages = messages;
    }

    Overview of(Selection selection, Instant now, Locale locale) {
        var words = new FigureText(messages, locale);
        var zone = selection.period().zone();
        var weeks = weeks(selection.filter());
        var bars = bars(selection.filter(), words);
        return new Overview(AS_OF.format(now.atZone(zone)), zone.getId(), cards(selection, words), weeks,
                trend(weeks, words), bars, pareto(bars, words), promises(selection.filter(), locale));
    }

    private List<Overview.Card> cards(Selection selection, FigureText words) {
        var before = selection.filter().during(selection.period().before());
        var comparable = analytics.covers(before.siteId(), before.period());
        return Metric.ALL.stream().map(metric -> {
            var figure = analytics.figure(metric, selection.filter());
            var old = comparable ? analytics.figure(metric, before) : Figure.NONE;
            return new Overview.Card(metric, words.value(metric.unit(), figure.value()),
                    words.inHours(metric.unit(), figure.value()), figure.n(), words.change(metric, figure, old),
                    selection.tickets(metric));
        }).toList();
    }

    private List<Overview.Week> weeks(TicketFilter filter) {
        var received = analytics.groups(Metric.NEW_TICKETS, filter, Grouping.WEEK);
        var medians = analytics.groups(Metric.RESPONSE_MEDIAN, filter, Grouping.WEEK);
        var shares = analytics.groups(Metric.RESPONDED_IN_TIME, filter, Grouping.WEEK);
        var periods = filter.period().weeks();
        var weeks = new ArrayList<Overview.Week>();
        for (var i = 0; i < periods.size(); i++) {
            var week = periods.get(i);
            var median = medians.get(i).figure();
            var share = shares.get(i).figure();
            var running = week.to().isBefore(week.last().plusDays(1).atStartOfDay(week.zone()).toInstant());
            weeks.add(new Overview.Week(LocalDate.parse(received.get(i).group()), running, received.get(i).figure().n(),
                    median.isSmall() ? null : median.value(), share.isSmall() ? null : share.value(), share.n(),
                    Selection.address("/manager/tickets", filter.during(week), Metric.NEW_TICKETS)));
        }
        return weeks;
    }

    private List<Overview.Bar> bars(TicketFilter filter, FigureText words) {
        var groups = analytics.groups(Metric.NEW_TICKETS, filter, Grouping.CATEGORY);
        var total = groups.stream().mapToLong(group -> group.figure().n()).sum();
        var bars = new ArrayList<Overview.Bar>();
        var sum = 0L;
        for (var group : groups) {
            if (!group.figure().isSmall()) {
                sum += group.figure().n();
                bars.add(bar(group, sum, total, filter, words));
            }
        }
        if (sum < total) {
            bars.add(new Overview.Bar(null, words.say("manager.pareto.rest"), total - sum, BigDecimal.valueOf(100),
                    null));
        }
        return bars;
    }

    private static Overview.Bar bar(GroupFigure group, long sum, long total, TicketFilter filter, FigureText words) {
        var category = Category.of(group.group()).orElseThrow();
        var only = new TicketFilter(filter.siteId(), filter.period(), filter.building(), category);
        var share = BigDecimal.valueOf(100 * sum).divide(BigDecimal.valueOf(total), 1, RoundingMode.HALF_UP);
        return new Overview.Bar(category.label(), words.say("category." + category.label()), group.figure().n(), share,
                Selection.address("/manager/tickets", only, Metric.NEW_TICKETS));
    }

    /** What the tickets due in the period had been promised, one row per standard. */
    private List<Overview.Promise> promises(TicketFilter filter, Locale locale) {
        var language = Language.of(locale.toLanguageTag());
        return clocks.of(analytics.examples(filter))
            .values()
            .stream()
            .flatMap(List::stream)
            .filter(clock -> clock.name() == ClockName.RESPOND)
            .map(clock -> new Overview.Promise(clock.policy(),
                    Duration.between(clock.startedAt(), clock.dueAt()).toMinutes(), clauses.of(clock, language)))
            .sorted(Comparator.comparing(Overview.Promise::policy))
            .toList();
    }

    private static String trend(List<Overview.Week> weeks, FigureText words) {
        var first = weeks.getFirst();
        var busiest = weeks.stream().max(Comparator.comparingLong(Overview.Week::received)).orElse(first);
        return words.say("manager.trend.summary", weeks.size(), busiest.first().toString(), busiest.received());
    }

    private static String pareto(List<Overview.Bar> bars, FigureText words) {
        if (bars.isEmpty()) {
            return words.say("manager.empty");
        }
        var top = bars.subList(0, Math.min(3, bars.size()));
        return words.say("manager.pareto.summary", top.getFirst().name(), top.getFirst().n(), top.size(),
                top.getLast().cumulative().toPlainString());
    }

}
