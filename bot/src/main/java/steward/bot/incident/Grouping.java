package steward.bot.incident;

import java.util.ArrayList;
import java.util.List;

import steward.bot.triage.Triage;
import steward.knowledge.index.Embeddings;

/** Groups reports outside the hub, one after the other as they came in. */
public class Grouping {

    private final Readings readings;

    private final List<OpenIncident> open = new ArrayList<>();

    public Grouping(Triage triage, Embeddings embeddings) {
        this.readings = new Readings(triage, embeddings);
    }

    /** The incident the report belongs to, perhaps one of its own. */
    public String add(Report report) {
        var reading = readings.of(report);
        var match = Joining.find(reading, open);
        if (match.isEmpty()) {
            var id = "I-" + (open.size() + 1);
            open.add(new OpenIncident(id, List.of(reading)));
            return id;
        }
        var incident = match.get().incident();
        open.set(open.indexOf(incident), incident.with(reading));
        return incident.id();
    }

}
