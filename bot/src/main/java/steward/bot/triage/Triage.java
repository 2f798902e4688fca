package steward.bot.triage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;
import steward.bot.ticket.Category;
import steward.bot.ticket.Urgency;
import steward.bot.triage.IssueFinder.Topic;
import steward.knowledge.index.Embeddings;

/** What a message is about. */
@Component
public class Triage {

    /**
     * What a danger's own equipment would be filed under; it gets no issue of its own.
     */
    private static final Map<Category, Set<Category>> COVERED = Map.of(Category.EMERGENCY_GAS_LEAK,
            Set.of(Category.REPAIR_GAS_HEATING, Category.REPAIR_PUBLIC_FACILITY),
            Category.EMERGENCY_ELEVATOR_ENTRAPMENT, Set.of(Category.REPAIR_ELEVATOR, Category.COMPLAINT_SLOW_RESPONSE));

    private final EmergencyGate gate;

    private final Urgencies urgencies = new Urgencies();

    private final Moods moods = new Moods();

    private final IssueFinder finder;

    Triage(EmergencyGate gate, IssueFinder finder) {
        this.gate = gate;
        this.finder = finder;
    }

    /** Triage with the model that comes with the hub, outside of it. */
    public static Triage bundled(Embeddings embeddings) {
        var model = TriageModel.bundled();
        return new Triage(new EmergencyGate(model), new IssueFinder(new LearnedLabels(model, embeddings)));
    }

    /**
     * The danger the message tells of, if it tells of one. Needs no search, model or
     * network.
     */
    public Optional<Category> emergency(String text) {
        return gate.check(text);
    }

    public TriageResult triage(String text) {
        long start = System.nanoTime();
        var emergency = gate.check(text);
        var topics = emergency.map(category -> withEmergency(category, text)).orElseGet(() -> finder.find(text));
        var plain = Plain.of(text);
        var issues = topics.stream().map(topic -> issue(topic, plain)).toList();
        var decidedBy = topics.stream().allMatch(Topic::byRule) ? DecidedBy.RULES : DecidedBy.MODEL;
        return new TriageResult(Languages.of(text), issues,
                issues.stream().map(Issue::urgency).min(Comparator.naturalOrder()).orElse(Urgency.P4),
                emergency.isPresent(), Places.find(text), moods.of(plain, issues), PersonalDataFinder.find(text),
                decidedBy, Duration.ofNanos(System.nanoTime() - start).toNanos() / 1000);
    }

    /** The danger first; then what other parts of the message are surely about. */
    private List<Topic> withEmergency(Category emergency, String text) {
        var topics = new ArrayList<Topic>();
        topics.add(new Topic(emergency, 1, false, text));
        Parts.of(text)
            .stream()
            .filter(part -> part.length() < text.length() && gate.check(part).isEmpty())
            .flatMap(part -> finder.findSeparate(part).stream())
            .filter(topic -> !COVERED.getOrDefault(emergency, Set.of()).contains(topic.category()))
            .filter(topic -> topics.stream().noneMatch(known -> known.category() == topic.category()))
            .forEach(topics::add);
        finder.findSteering(text)
            .filter(topic -> topics.stream().noneMatch(known -> known.category() == topic.category()))
            .ifPresent(topics::add);
        return topics;
    }

    private Issue issue(Topic topic, String plain) {
        var category = topic.category();
        return new Issue(category.intent(), category, urgencies.of(category, Plain.of(topic.text()), plain),
                topic.confidence(), topic.text());
    }

}
