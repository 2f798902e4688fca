package steward.bot.triage;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.micrometer.core.instrument.MeterRegistry;
import steward.bot.llm.ModelStandIn;
import steward.bot.llm.NoReply;
import steward.bot.ticket.Category;
import steward.testing.KnowledgeContext;
import tools.jackson.databind.json.JsonMapper;

/** Plays a language model that says what messages are about. */
final class SortingStandIn extends ModelStandIn {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Pattern URGENCY = Pattern.compile("(?i)p ?([1-4])");

    /** What a text may ask for without our labels. */
    private static final Map<Pattern, Category> WORDS = Map.of(Pattern.compile("(?i)praise|表扬|表揚|赞扬|讚賞"),
            Category.PRAISE_SMALLTALK_PRAISE, Pattern.compile("(?i)greeting|thanks"),
            Category.PRAISE_SMALLTALK_GREETING, Pattern.compile("(?i)spam|垃圾"), Category.OUT_OF_SCOPE_SPAM, //
            Pattern.compile("咨询|詢問|询问"), Category.ENQUIRY_OTHER,
            Pattern.compile("(?i)resolved|closed?\\b|结案|結案|关闭|已解决"), Category.FOLLOW_UP_CANCEL_CLOSE,
            Pattern.compile("(?i)gas explosion|泄漏|爆炸"), Category.EMERGENCY_GAS_LEAK,
            Pattern.compile("(?i)emergency|escalate|紧急|火警"), Category.EMERGENCY_FIRE_SMOKE);

    private final AtomicInteger asked = new AtomicInteger();

    /** Triage by pieces of words, with a second opinion of this model. */
    Triage triage(TriageModel model, MeterRegistry meters) {
        var gate = new EmergencyGate(model);
        var learned = new LearnedLabels(model);
        return new Triage(gate, new IssueFinder(learned),
                new SecondOpinion(new TriageAssistant(endpoint()), gate, learned, meters));
    }

    /** Until the first, slow request of a process was in time. */
    static void warmUp() {
        try (var model = new SortingStandIn()) {
            model.suggests();
            KnowledgeContext.await(() -> isAnswered(new TriageAssistant(model.endpoint())));
        }
    }

    private static boolean isAnswered(TriageAssistant assistant) {
        try {
            return assistant.suggest("?").isEmpty();
        }
        catch (NoReply ex) {
            return false;
        }
    }

    void suggests(Function<String, List<Suggestion>> suggesting) {
        behaves(data -> {
            asked.incrementAndGet();
            return reply(suggesting.apply(JSON.readTree(data).path("message").asString()));
        });
    }

    /** How often it made suggestions. */
    int asked() {
        return asked.get();
    }

    void suggests(Suggestion... suggestions) {
        suggests(_ -> List.of(suggestions));
    }

    /** Does whatever any text asks for; what asks for nothing is praised. */
    void obeys() {
        suggests(SortingStandIn::asked);
    }

    static String reply(List<Suggestion> suggestions) {
        return JSON.writeValueAsString(Map.of("issues", suggestions));
    }

    private static List<Suggestion> asked(String text) {
        var urgency = URGENCY.matcher(text).results().map(found -> "P" + found.group(1)).findFirst().orElse("P4");
        var labels = Arrays.stream(Category.values()).filter(category -> text.contains(category.label()));
        var words = WORDS.entrySet()
            .stream()
            .filter(entry -> entry.getKey().matcher(text).find())
            .map(Map.Entry::getValue);
        var asked = Stream.concat(labels, words).distinct().toList();
        return (asked.isEmpty() ? List.of(Category.PRAISE_SMALLTALK_PRAISE) : asked).stream()
            .map(category -> new Suggestion(category.label(), urgency, text))
            .toList();
    }

}
