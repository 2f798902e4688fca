package steward.bot.triage;

import java.util.List;
import java.util.Optional;

import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import steward.bot.llm.NoReply;
import steward.bot.ticket.Category;

/**
 * Asks a language model, where there is one, about a message the examples say little
 * about. Whatever goes wrong, the message stays about what it is about without it.
 */
class SecondOpinion {

    private static final Logger log = LoggerFactory.getLogger(SecondOpinion.class);

    /** How many categories a message can be about at all. */
    private static final int POSSIBLE = 5;

    /** Where orders to the assistant are among so many, the model does not read them. */
    private static final int LIKELIEST = 2;

    private static final int LONGEST = 2_000;

    private final @Nullable TriageAssistant assistant;

    private final EmergencyGate gate;

    private final LearnedLabels learned;

    private final MeterRegistry meters;

    private final Steering steering = new Steering();

    private final SuggestionCheck check = new SuggestionCheck();

    SecondOpinion(@Nullable TriageAssistant assistant, EmergencyGate gate, LearnedLabels learned,
            MeterRegistry meters) {
        this.assistant = assistant;
        this.gate = gate;
        this.learned = learned;
        this.meters = meters;
    }

    boolean isThere() {
        return assistant != null;
    }

    /**
     * Empty where there is no model, no need of it, no reply, or none to be believed.
     * @param text of a message that is no emergency so far
     * @param issues what it is about without a model
     */
    Optional<Opinion> on(String text, List<Issue> issues) {
        if (assistant == null || text.length() > LONGEST) {
            return Optional.empty();
        }
        var plain = Plain.of(text);
        var scores = learned.read(plain, Languages.of(text));
        var message = new Doubtful(text, issues, scores.best(POSSIBLE), gate.suspects(text));
        return message.isInNeed() && !isSteered(message, plain) ? ask(assistant, message) : Optional.empty();
    }

    private boolean isSteered(Doubtful message, String plain) {
        return message.issues().stream().anyMatch(issue -> issue.category() == Category.OUT_OF_SCOPE_PROMPT_INJECTION)
                || message.possible().subList(0, LIKELIEST).contains(Category.OUT_OF_SCOPE_PROMPT_INJECTION)
                || Parts.of(message.text())
                    .stream()
                    .flatMap(part -> Parts.clauses(part).stream())
                    .anyMatch(this::steers)
                || steering.isIn(plain);
    }

    private boolean steers(String clause) {
        return learned.readPart(Plain.of(clause)).best(LIKELIEST).contains(Category.OUT_OF_SCOPE_PROMPT_INJECTION);
    }

    private Optional<Opinion> ask(TriageAssistant asked, Doubtful message) {
        try {
            var opinion = check.check(message, asked.suggest(PersonalDataFinder.masked(message.text())));
            count(opinion.isPresent() ? "used" : "dropped");
            return opinion;
        }
        catch (NoReply ex) {
            log.info("a message was triaged without the model: {}", ex.getMessage());
            count("none");
            return Optional.empty();
        }
    }

    private void count(String outcome) {
        meters.counter("steward.llm.triage", "outcome", outcome).increment();
    }

}
