package steward.bot.incident;

import java.time.Instant;
import java.util.List;

/**
 * One fault, and the tickets that report it.
 *
 * @param since when the first report reached the hub
 * @param reports at least one, oldest first
 */
public record Incident(String id, String siteId, FaultKind kind, Instant since, List<IncidentReport> reports) {

    public Incident {
        if (reports.isEmpty()) {
            throw new IllegalArgumentException("incident %s has no report".formatted(id));
        }
        reports = List.copyOf(reports);
    }

    /** One report may be anything; the second makes it an incident that staff see. */
    boolean isVisible() {
        return reports.size() > 1 && reports.stream().anyMatch(report -> report.ticket().isOpen());
    }

}
