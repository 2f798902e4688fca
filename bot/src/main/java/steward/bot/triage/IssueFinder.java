package steward.bot.triage;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;
import steward.bot.ticket.Category;
import steward.bot.ticket.Intent;
import steward.bot.triage.Marks.Mark;

/** The categories a message holds, each with the part that tells it. */
@Component
class IssueFinder {

    private static final double BY_RULE = 0.95;

    private static final double SURE = 0.6;

    /** What stands beside the repair or complaint it is about. */
    private static final Set<Category> WITH_SUBSTANCE = Set.of(Category.FOLLOW_UP_RECURRENCE,
            Category.COMPLAINT_SLOW_RESPONSE, Category.SERVICE_REQUEST_APPOINTMENT);

    private final TopicRules rules = new TopicRules();

    private final Marks marks = new Marks();

    private final LearnedLabels learned;

    IssueFinder(LearnedLabels learned) {
        this.learned = learned;
    }

    /**
     * @param byRule whether a reviewed rule decided it
     */
    record Topic(Category category, double confidence, boolean byRule, String text) {
    }

    private record Part(String text, String plain, Set<Mark> marks) {

        boolean is(Mark mark) {
            return marks.contains(mark);
        }

    }

    /** What the message is about besides emergencies; at least one topic. */
    List<Topic> find(String text) {
        var parts = Parts.of(text).stream().map(this::part).toList();
        var telling = parts.stream().filter(part -> !part.is(Mark.COURTESY)).toList();
        var found = new LinkedHashMap<Category, Topic>();
        for (var part : telling) {
            if (closes(found) && !part.is(Mark.MORE)) {
                continue;
            }
            if (part.is(Mark.CANCEL) || part.is(Mark.UPDATE)) {
                found.clear();
            }
            var faultBefore = found.values().stream().anyMatch(IssueFinder::isFault);
            topics(part, telling.size() == 1, faultBefore).forEach(topic -> found.putIfAbsent(topic.category, topic));
        }
        if (found.isEmpty()) {
            add(found, topic(part(text), 0));
        }
        return telling(found);
    }

    /** What a part beside an emergency is about, if it opens another subject. */
    List<Topic> findSeparate(String text) {
        return part(text).is(Mark.MORE) ? find(text).stream().filter(Topic::byRule).toList() : List.of();
    }

    private Part part(String text) {
        var plain = Plain.of(text);
        return new Part(text, plain, marks.of(plain));
    }

    /** A case withdrawn or corrected needs no retelling. */
    private static boolean closes(Map<Category, Topic> found) {
        return found.containsKey(Category.FOLLOW_UP_CANCEL_CLOSE) || found.containsKey(Category.FOLLOW_UP_UPDATE_INFO);
    }

    private List<Topic> topics(Part part, boolean alone, boolean faultBefore) {
        var substance = topic(part, alone ? 0 : SURE);
        if (substance.stream().anyMatch(topic -> topic.category.intent() == Intent.OUT_OF_SCOPE && topic.byRule)) {
            return substance;
        }
        var found = new ArrayList<Topic>();
        var crossing = crossing(part, substance, faultBefore);
        crossing.forEach(category -> found.add(new Topic(category, BY_RULE, true, part.text)));
        if (WITH_SUBSTANCE.containsAll(crossing)) {
            substance.stream().filter(topic -> crossing.isEmpty() || isFault(topic)).forEach(found::add);
        }
        return found;
    }

    /** Marks say what a message does about a case; the rest says what the case is. */
    private static Set<Category> crossing(Part part, List<Topic> substance, boolean faultBefore) {
        if (part.is(Mark.CANCEL)) {
            return Set.of(Category.FOLLOW_UP_CANCEL_CLOSE);
        }
        var fault = substance.stream().anyMatch(IssueFinder::isFault);
        var asks = substance.stream().anyMatch(topic -> topic.byRule && !isFault(topic)) && !part.is(Mark.REPORTED);
        if (part.is(Mark.UPDATE) && !asks) {
            return Set.of(Category.FOLLOW_UP_UPDATE_INFO);
        }
        var found = EnumSet.noneOf(Category.class);
        if (part.is(Mark.HUMAN)) {
            found.add(Category.HUMAN_REQUEST_HUMAN);
        }
        if (part.is(Mark.SLOW) && !part.is(Mark.ASKS) && (part.is(Mark.REPORTED) || !fault)) {
            found.add(Category.COMPLAINT_SLOW_RESPONSE);
        }
        else if (recurs(part, substance)) {
            found.add(Category.FOLLOW_UP_RECURRENCE);
        }
        else if (part.is(Mark.STATUS) && !asks && !faultBefore) {
            found.addAll(part.is(Mark.ANGRY) && part.is(Mark.NUMBER)
                    ? Set.of(Category.FOLLOW_UP_STATUS_QUERY, Category.COMPLAINT_SLOW_RESPONSE)
                    : Set.of(Category.FOLLOW_UP_STATUS_QUERY));
        }
        else if (part.is(Mark.WISHED) && fault && found.isEmpty()) {
            found.add(Category.SERVICE_REQUEST_APPOINTMENT);
        }
        return found;
    }

    /**
     * What was mended and broke comes back; what a neighbour does again is a complaint.
     */
    private static boolean recurs(Part part, List<Topic> substance) {
        return part.is(Mark.RECUR) && (substance.stream().noneMatch(Topic::byRule) || part.is(Mark.REPORTED)
                || substance.stream().anyMatch(topic -> topic.category.intent() == Intent.REPAIR));
    }

    private static boolean isFault(Topic topic) {
        return topic.category.intent() == Intent.REPAIR || topic.category.intent() == Intent.COMPLAINT;
    }

    /** What the part is about, if a rule decides it or an example is near enough. */
    private List<Topic> topic(Part part, double least) {
        var byRule = rules.decide(part.plain);
        if (byRule.isPresent()) {
            return List.of(new Topic(byRule.get(), BY_RULE, true, part.text));
        }
        var guess = learned.guess(part.plain, Languages.of(part.text));
        return guess.share() < least ? List.of()
                : List.of(new Topic(guess.category(), guess.share(), false, part.text));
    }

    private static void add(Map<Category, Topic> found, List<Topic> topics) {
        topics.forEach(topic -> found.putIfAbsent(topic.category, topic));
    }

    /** Courtesy, small talk and unreadable rests do not stand beside a real issue. */
    private static List<Topic> telling(Map<Category, Topic> found) {
        var real = found.values()
            .stream()
            .filter(topic -> topic.category.intent() != Intent.PRAISE_SMALLTALK
                    && (topic.category.intent() != Intent.OUT_OF_SCOPE
                            || topic.category == Category.OUT_OF_SCOPE_PROMPT_INJECTION))
            .toList();
        return real.isEmpty() ? found.values().stream().limit(1).toList() : real;
    }

}
