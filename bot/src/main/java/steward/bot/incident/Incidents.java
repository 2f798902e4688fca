package steward.bot.incident;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The incidents of each site. */
@Component
public class Incidents {

    private static final int MOST_REPORTS = 2_000;

    private static final Duration SHOWN = Duration.ofDays(30);

    private final IncidentStore store;

    private final Clock clock;

    Incidents(IncidentStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What staff see: at least two reports, one of them open; newest report first. */
    public List<Incident> visible(String siteId) {
        return store.recent(siteId, clock.instant().minus(SHOWN), MOST_REPORTS)
            .stream()
            .filter(Incident::isVisible)
            .toList()
            .reversed();
    }

    public Optional<Incident> find(String id) {
        return store.find(id);
    }

    /**
     * Takes a ticket out that joined wrongly.
     * @return whether it was a report of the incident
     */
    @Transactional
    public boolean leave(String incidentId, String ticketNumber, String staffId) {
        return store.leave(incidentId, ticketNumber, staffId, clock.instant());
    }

}
