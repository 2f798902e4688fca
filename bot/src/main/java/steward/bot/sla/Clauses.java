package steward.bot.sla;

import org.springframework.stereotype.Component;
import steward.knowledge.source.Language;

/** The clause each promise stands on. */
@Component
public class Clauses {

    private final SlaStore store;

    Clauses(SlaStore store) {
        this.store = store;
    }

    /** The clause of the service handbook, quoted as it is written there. */
    public Clause of(SlaClock clock, Language language) {
        return store.clause(clock.policy(), clock.name(), language);
    }

}
