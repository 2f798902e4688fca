package steward.console.analytics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import steward.bot.ticket.Category;
import steward.bot.ticket.TicketKind;
import steward.bot.ticket.TicketStatus;
import steward.bot.ticket.Urgency;

/**
 * Works out figures, and the tickets behind each: both ask for the same tickets, so a
 * figure's count is the length of its list.
 */
@Component
public class Analytics {

    /** A response nobody waited for any more when it fell due was not missed. */
    private static final String RESPOND_CLOCK = """
            left join sla_clock r on r.ticket_number = t.number and r.clock = 'RESPOND'
                and (r.stopped_at is null or r.stopped_at > r.due_at)
                and r.round = (select max(l.round) from sla_clock l
                    where l.ticket_number = t.number and l.clock = 'RESPOND')""";

    private final JdbcClient db;

    Analytics(JdbcClient db) {
        this.db = db;
    }

    public Figure figure(Metric metric, TicketFilter filter) {
        return db
            .sql("select count(*) as n, %s as v from (%s) answers".formatted(metric.measure().ofAll(),
                    measured(metric, filter, "''")))
            .params(parameters(filter))
            .query((row, i) -> figure(metric, row))
            .single();
    }

    /**
     * The figure of every group that has tickets, largest first; weeks in order, those
     * without tickets included.
     */
    public List<GroupFigure> groups(Metric metric, TicketFilter filter, Grouping by) {
        return by == Grouping.WEEK ? weeks(metric, filter) : others(metric, filter, by);
    }

    /** Whether the site took tickets for the whole of the period. */
    public boolean covers(String siteId, Period period) {
        return db.sql("select count(*) from ticket where site_id = ? and received_at < ?")
            .params(siteId, period.from().atOffset(ZoneOffset.UTC))
            .query(Long.class)
            .single() > 0;
    }

    /** The tickets a figure counts, newest first. */
    public List<TicketLine> tickets(Metric metric, TicketFilter filter, int limit, int offset) {
        return db
            .sql("""
                    select t.*, s.name as owner_name, r.due_at as response_due,
                        exists (select 1 from sla_clock o where o.ticket_number = t.number
                            and o.due_at < :to and (o.met_at is null or o.met_at > :to)
                            and (o.stopped_at is null or o.stopped_at > :to)) as is_overdue
                    """ + from(metric, filter, RESPOND_CLOCK + " join staff_member s on s.id = t.owner_id")
                    + " order by t.received_at desc, t.number desc limit :limit offset :offset")
            .params(parameters(filter))
            .param("limit", limit)
            .param("offset", offset)
            .query(Analytics::line)
            .list();
    }

    /**
     * For each standard whose first response fell due in the period, one ticket under it.
     */
    List<String> examples(TicketFilter filter) {
        return db
            .sql("select min(t.number) " + from(Metric.RESPONDED_IN_TIME, filter, RESPOND_CLOCK) + " group by r.policy")
            .params(parameters(filter))
            .query(String.class)
            .list();
    }

    private List<GroupFigure> weeks(Metric metric, TicketFilter filter) {
        var figures = new LinkedHashMap<String, Figure>();
        var nothing = new Figure(0, metric.isCount() ? BigDecimal.ZERO : null);
        filter.period().weeks().forEach(week -> figures.put(week.first().toString(), nothing));
        for (var week : others(metric, filter, Grouping.WEEK)) {
            figures.computeIfPresent(week.group(), (first, none) -> week.figure());
        }
        return figures.entrySet().stream().map(week -> new GroupFigure(week.getKey(), week.getValue())).toList();
    }

    private List<GroupFigure> others(Metric metric, TicketFilter filter, Grouping by) {
        return db
            .sql("select g, count(*) as n, %s as v from (%s) answers group by g order by n desc, g"
                .formatted(metric.measure().ofAll(), measured(metric, filter, by.sql(filter, metric.population()))))
            .params(parameters(filter))
            .query((row, i) -> new GroupFigure(row.getString("g") == null ? "" : row.getString("g"),
                    figure(metric, row)))
            .list();
    }

    /** The answer of every ticket counted. */
    private static String measured(Metric metric, TicketFilter filter, String group) {
        var clock = metric.population() == Population.RESPONSE_DUE ? RESPOND_CLOCK : "";
        var counted = "select %s as g, %s as x %s".formatted(group, metric.measure().ofTicket(),
                from(metric, filter, clock));
        return metric.measure().needsOrder() ? """
                select g, x, row_number() over (partition by g order by x) as place,
                    count(*) over (partition by g) as total
                from (%s) counted""".formatted(counted) : counted;
    }

    private static String from(Metric metric, TicketFilter filter, String joins) {
        var building = filter.building() == null ? "" : " and t.building = :building";
        var category = filter.category() == null ? "" : " and t.category = :category";
        return """
                from ticket t %s
                where t.site_id = :site %s and (%s)""".formatted(joins, building + category,
                metric.population().condition());
    }

    private static Map<String, Object> parameters(TicketFilter filter) {
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put("site", filter.siteId());
        parameters.put("from", filter.period().from().atOffset(ZoneOffset.UTC));
        parameters.put("to", filter.period().to().atOffset(ZoneOffset.UTC));
        if (filter.building() != null) {
            parameters.put("building", filter.building());
        }
        if (filter.category() != null) {
            parameters.put("category", filter.category().label());
        }
        return parameters;
    }

    private static Figure figure(Metric metric, ResultSet row) throws SQLException {
        var value = row.getBigDecimal("v");
        var n = row.getLong("n");
        if (metric.isCount()) {
            return new Figure(n, BigDecimal.valueOf(n));
        }
        return new Figure(n, value == null ? null : value.setScale(1, RoundingMode.HALF_UP));
    }

    private static TicketLine line(ResultSet row, int n) throws SQLException {
        return new TicketLine(row.getString("number"), TicketKind.valueOf(row.getString("kind")),
                Category.of(row.getString("category")).orElseThrow(), Urgency.valueOf(row.getString("urgency")),
                TicketStatus.valueOf(row.getString("status")), row.getString("building"), row.getString("unit"),
                TicketLine.masked(row.getString("room")), row.getString("channel"), row.getString("owner_name"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(), instant(row, "first_contact_at"),
                instant(row, "response_due"), instant(row, "closed_at"), row.getBoolean("is_overdue"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

}
