package steward.console.ticket;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import steward.bot.sla.SlaClock;
import steward.bot.sla.SlaClocks;
import steward.bot.sla.SlaStanding;
import steward.bot.ticket.Ticket;
import steward.bot.ticket.TicketRows;

/** Lists tickets, newest first. */
@Repository
class TicketSearch {

    private final JdbcClient db;

    private final SlaClocks clocks;

    TicketSearch(JdbcClient db, SlaClocks clocks) {
        this.db = db;
        this.clocks = clocks;
    }

    /**
     * At most one more than the limit, so that the caller knows whether there are more.
     */
    List<Ticket> find(TicketQuery query, Instant now) {
        var found = new ArrayList<Ticket>();
        var rest = query;
        while (true) {
            var batch = batch(rest, now);
            found.addAll(standing(batch, query, now));
            if (batch.size() <= query.limit() || found.size() > query.limit()) {
                return found.subList(0, Math.min(found.size(), query.limit() + 1));
            }
            rest = query.continuing(batch.getLast());
        }
    }

    private List<Ticket> batch(TicketQuery query, Instant now) {
        var conditions = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        equal(query, conditions, values);
        if (query.words() != null) {
            conditions.add("(lower(t.summary) like :words escape '!' or t.number like :number escape '!')");
            values.put("words", "%" + escaped(query.words().toLowerCase(Locale.ROOT)) + "%");
            values.put("number", escaped(query.words().toUpperCase(Locale.ROOT)) + "%");
        }
        if (query.after() != null) {
            conditions.add("(t.received_at < :at or t.received_at = :at and t.number < :last)");
            values.put("at", query.after().receivedAt().atOffset(ZoneOffset.UTC));
            values.put("last", query.after().number());
        }
        if (query.standing() != null) {
            conditions.add(narrowed(query.standing()));
            values.put("now", now.atOffset(ZoneOffset.UTC));
        }
        return db
            .sql("select t.* from ticket t where " + String.join(" and ", conditions)
                    + " order by t.received_at desc, t.number desc limit :limit")
            .params(values)
            .param("limit", query.limit() + 1)
            .query(TicketRows::ticket)
            .list();
    }

    private static void equal(TicketQuery query, List<String> conditions, Map<String, Object> values) {
        var wanted = new HashMap<String, Object>();
        wanted.put("site_id", query.siteId());
        wanted.put("kind", query.kind() == null ? null : query.kind().name());
        wanted.put("status", query.status() == null ? null : query.status().name());
        wanted.put("urgency", query.urgency() == null ? null : query.urgency().name());
        wanted.put("queue", query.queue());
        wanted.put("owner_id", query.owner());
        wanted.put("building", query.building());
        wanted.forEach((column, value) -> {
            if (value != null) {
                conditions.add("t." + column + " = :" + column);
                values.put(column, value);
            }
        });
    }

    /** A condition every ticket of this standing meets; the clocks themselves decide. */
    private static String narrowed(SlaStanding standing) {
        return switch (standing) {
            case OVERDUE -> """
                    exists (select 1 from sla_clock c where c.ticket_number = t.number
                        and (c.met_at > c.due_at
                            or c.met_at is null and c.stopped_at is null and c.due_at < :now))""";
            case AT_RISK, PAUSED, ON_TRACK -> """
                    exists (select 1 from sla_clock c where c.ticket_number = t.number
                        and c.met_at is null and c.stopped_at is null and c.due_at >= :now)""";
            case STOPPED -> """
                    exists (select 1 from sla_clock c where c.ticket_number = t.number
                        and c.stopped_at is not null)""";
            case MET -> """
                    not exists (select 1 from sla_clock c where c.ticket_number = t.number
                        and (c.met_at is null or c.met_at > c.due_at) and c.due_at < :now)""";
        };
    }

    private List<Ticket> standing(List<Ticket> batch, TicketQuery query, Instant now) {
        if (query.standing() == null) {
            return batch;
        }
        var known = clocks.of(batch.stream().map(Ticket::number).toList());
        return batch.stream()
            .filter(ticket -> standingOf(known.getOrDefault(ticket.number(), List.of()), now) == query.standing())
            .toList();
    }

    /**
     * How a ticket stands as a whole: overdue if one promise was broken, at risk if one
     * may be, paused if one is, on track while one runs, stopped if it ended before one
     * was kept, else met.
     */
    static SlaStanding standingOf(List<SlaClock> clocks, Instant now) {
        var standings = clocks.stream().map(clock -> clock.standing(now)).toList();
        for (var standing : List.of(SlaStanding.OVERDUE, SlaStanding.AT_RISK, SlaStanding.PAUSED, SlaStanding.ON_TRACK,
                SlaStanding.STOPPED)) {
            if (standings.contains(standing)) {
                return standing;
            }
        }
        return SlaStanding.MET;
    }

    private static String escaped(String words) {
        return words.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

}
