package steward.bot.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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

    /** What most of its reports name first; empty where none names a kind. */
    Optional<FaultKind> kind() {
        var named = readings.stream()
            .flatMap(reading -> reading.kinds().stream().limit(1))
            .collect(Collectors.groupingBy(kind -> kind, Collectors.counting()));
        return named.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    Instant lastReportAt() {
        return readings.getLast().report().at();
    }

}
