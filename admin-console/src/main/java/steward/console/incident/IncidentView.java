package steward.console.incident;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import steward.bot.incident.Incident;
import steward.bot.incident.IncidentReport;
import steward.bot.site.Location;

/** An incident as the API shows it. */
record IncidentView(String id, String kind, Instant since, int reportCount, List<ReportView> reports) {

    static IncidentView of(Incident incident) {
        return new IncidentView(incident.id(), incident.kind().label(), incident.since(), incident.reports().size(),
                incident.reports().stream().map(ReportView::of).toList());
    }

    /**
     * @param evidence why it joined; null for the first report
     */
    record ReportView(String ticketNumber, @Nullable Location location, String status, Instant receivedAt,
            Instant joinedAt, @Nullable String evidence) {

        static ReportView of(IncidentReport report) {
            var ticket = report.ticket();
            return new ReportView(ticket.number(), ticket.location(), ticket.status().name().toLowerCase(Locale.ROOT),
                    ticket.receivedAt(), report.joinedAt(), report.evidence());
        }

    }

}
