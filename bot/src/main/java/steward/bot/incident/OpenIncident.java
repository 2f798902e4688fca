package steward.bot.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** An incident that new reports may still join, with what each of its reports tells. */
record OpenIncident(String id, List<Reading> readings) {

    OpenIncident {
        if (readings.isEmpty()) {
            throw new IllegalArgumentException("incident %s has no report".formatted(id));
        }
        readings = List.copyOf(readings);
    }

    OpenIncident with(Reading reading) {
        var all = new ArrayList<>(readings);
        all.add(reading);
        return new OpenIncident(id, all);
    }

    String siteId() {
        return readings.getFirst().report().siteId();
    }

    Instant lastReportAt() {
        return readings.getLast().report().at();
    }

}
