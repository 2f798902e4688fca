package steward.bot.triage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import steward.bot.ticket.Category;
import steward.bot.ticket.Intent;
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

    private final Optional<SecondOpinion> second;

    @Autowired
    Triage(EmergencyGate gate, IssueFinder finder, SecondOpinion second) {
        this(gate, finder, Optional.of(second));
    }

    /** Without a language model. */
    Triage(EmergencyGate gate, IssueFinder finder) {
        this(gate, finder, Optional.empty());
    }

    private Triage(EmergencyGate gate, IssueFinder finder, Optional<SecondOpinion> second) {
        this.gate = gate;
        this.finder = finder;
        this.second = second;
    }

    /** Triage with what comes with the hub, outside of it; without a language model. */
    public static Triage bundled(Embeddings embeddings) {
        return of(TriageModel.bundled(), embeddings);
    }

    static Triage of(TriageModel model, Embeddings embeddings) {
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
        return finish(read(text));
    }

    /** What some words are about by themselves; asks no language model. */
    public List<Issue> subjects(String words) {
        return read(words).issues();
    }

    /** One after the other, but a language model reads several at a time. */
    public List<TriageResult> triage(List<String> texts) {
        var read = texts.stream().map(this::read).toList();
        return second.filter(SecondOpinion::isThere).isPresent()
                ? Together.within(TriageAssistant.LONGEST, read, this::finish, this::result)
                : read.stream().map(this::result).toList();
    }

    /** A message as it is read without a language model. */
    private record Reading(String text, List<Issue> issues, DecidedBy decidedBy, Duration took) {

        boolean escalates() {
            return issues.getFirst().intent() == Intent.EMERGENCY;
        }

    }

    private Reading read(String text) {
        long start = System.nanoTime();
        var emergency = gate.check(text);
        var topics = emergency.map(category -> withEmergency(category, text)).orElseGet(() -> finder.find(text));
        var decidedBy = topics.stream().allMatch(Topic::byRule) ? DecidedBy.RULES : DecidedBy.MODEL;
        return new Reading(text, issues(topics, text), decidedBy, since(start));
    }

    private TriageResult finish(Reading reading) {
        long start = System.nanoTime();
        var issues = reading.escalates() ? Optional.<List<Issue>>empty()
                : second.flatMap(one -> one.on(reading.text, reading.issues))
                    .map(opinion -> issues(opinion, reading.text));
        var took = reading.took.plus(since(start));
        return result(issues.map(better -> new Reading(reading.text, better, DecidedBy.LLM, took))
            .orElse(new Reading(reading.text, reading.issues, reading.decidedBy, took)));
    }

    private TriageResult result(Reading reading) {
        long start = System.nanoTime();
        var text = reading.text;
        var issues = reading.issues;
        return new TriageResult(Languages.of(text), issues,
                issues.stream().map(Issue::urgency).min(Comparator.naturalOrder()).orElse(Urgency.P4),
                reading.escalates(), Places.find(text), moods.of(Plain.of(text), issues), PersonalDataFinder.find(text),
                reading.decidedBy, gate.version(), reading.took.plus(since(start)).toNanos() / 1000);
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private List<Issue> issues(Opinion opinion, String text) {
        return opinion.emergency() == null ? opinion.issues() : issues(withEmergency(opinion.emergency(), text), text);
    }

    private List<Issue> issues(List<Topic> topics, String text) {
        var plain = Plain.of(text);
        return topics.stream().map(topic -> issue(topic, plain)).toList();
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
