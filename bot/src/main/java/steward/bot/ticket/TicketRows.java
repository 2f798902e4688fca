package steward.bot.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import steward.bot.site.Location;

/** Tickets as rows of the table {@code ticket}, for every query that reads whole rows. */
public final class TicketRows {

    private TicketRows() {
    }

    static Map<String, @Nullable Object> columns(Ticket ticket) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("number", ticket.number());
        columns.put("site", ticket.siteId());
        columns.put("conversation", ticket.conversationId());
        columns.put("resident", ticket.residentId());
        columns.put("channel", ticket.channel());
        columns.put("kind", ticket.kind().name());
        columns.put("category", ticket.category().label());
        columns.put("urgency", ticket.urgency().name());
        columns.put("status", ticket.status().name());
        columns.put("summary", ticket.summary());
        var location = ticket.location();
        columns.put("building", location == null ? null : location.building());
        columns.put("unit", location == null ? null : location.unit());
        columns.put("room", location == null ? null : location.room());
        columns.put("queue", ticket.queue());
        columns.put("owner", ticket.ownerId());
        columns.put("because", ticket.routedBecause());
        columns.put("receivedAt", time(ticket.receivedAt()));
        columns.put("firstContactAt", time(ticket.firstContactAt()));
        columns.put("acceptedAt", time(ticket.acceptedAt()));
        columns.put("arrivedAt", time(ticket.arrivedAt()));
        columns.put("resolvedAt", time(ticket.resolvedAt()));
        columns.put("reportedBackAt", time(ticket.reportedBackAt()));
        columns.put("closedAt", time(ticket.closedAt()));
        columns.put("result", ticket.result());
        columns.put("cause", ticket.cause());
        columns.put("version", ticket.version());
        return columns;
    }

    public static Ticket ticket(ResultSet row, int n) throws SQLException {
        var label = row.getString("category");
        var category = Category.of(label).orElseThrow(() -> new IllegalStateException("unknown category " + label));
        return new Ticket(row.getString("number"), row.getString("site_id"), row.getString("conversation_id"),
                row.getString("resident_id"), row.getString("channel"), TicketKind.valueOf(row.getString("kind")),
                category, Urgency.valueOf(row.getString("urgency")), TicketStatus.valueOf(row.getString("status")),
                row.getString("summary"),
                Location.ofNullable(row.getString("building"), row.getString("unit"), row.getString("room")),
                row.getString("queue"), row.getString("owner_id"), row.getString("routed_because"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(), instant(row, "first_contact_at"),
                instant(row, "accepted_at"), instant(row, "arrived_at"), instant(row, "resolved_at"),
                instant(row, "reported_back_at"), instant(row, "closed_at"), row.getString("result"),
                row.getString("cause"), row.getLong("version"));
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

}
