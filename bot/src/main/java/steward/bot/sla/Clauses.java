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

    /** Whether a promise stands on this sentence of a document. */
    public boolean hold(String document, String sentence) {
        return store.isClause(document, sentence);
    }

    /** The clause of the service handbook, quoted as it is written there. */
    public Clause of(SlaClock clock, Language language) {
        return store.clause(clock.policy(), clock.name(), language);
    }

}
