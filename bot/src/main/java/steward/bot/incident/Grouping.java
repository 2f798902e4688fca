package steward.bot.incident;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import steward.bot.triage.Triage;
import steward.knowledge.index.Embeddings;

/** Groups reports outside the hub, one after the other as they came in. */
public class Grouping {

    private final Readings readings;

    private final List<OpenIncident> open = new ArrayList<>();

    public Grouping(Triage triage, Embeddings embeddings) {
        this(new Readings(triage, embeddings));
    }

    /** By a model learned anew. */
    public static Grouping by(Path model, Triage triage, Embeddings embeddings) throws IOException {
        var read = FaultModel.read(model);
        return new Grouping(new Readings(triage, embeddings, () -> read));
    }

    private Grouping(Readings readings) {
        this.readings = readings;
    }

    /** The incident the report belongs to, perhaps one of its own. */
    public String add(Report report) {
        var reading = readings.of(report);
        var match = readings.joining().find(reading, open);
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
