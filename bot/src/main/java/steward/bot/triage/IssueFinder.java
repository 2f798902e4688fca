package steward.bot.triage;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;
import steward.bot.ticket.Category;
import steward.bot.ticket.Intent;
import steward.bot.triage.LearnedLabels.Scores;
import steward.bot.triage.Marks.Mark;

/** The categories a message holds, each with the part that tells it. */
@Component
class IssueFinder {

    private static final double BY_MARK = 0.95;

    private static final double SURE = 0.6;

    private static final double LIKELY = 0.3;

    /** A clause names an issue of its own from this score on. */
    private static final double IN_CLAUSE = -0.4;

    /** That the whole message must not contradict. */
    private static final double IN_MESSAGE = -0.8;

    /** From here on a message holds orders to the assistant, beside whatever else. */
    private static final double STEERS = -0.8;

    /** The same for one of its clauses. */
    private static final double STEERS_IN_CLAUSE = -0.3;

    private static final Pattern UNDERSTOOD = Pattern.compile("[a-z\\p{IsHan}]");

    /** What stands beside the repair or complaint it is about. */
    private static final Set<Category> WITH_SUBSTANCE = Set.of(Category.FOLLOW_UP_RECURRENCE,
            Category.COMPLAINT_SLOW_RESPONSE, Category.SERVICE_REQUEST_APPOINTMENT);

    private final Marks marks = new Marks();

    private final LearnedLabels learned;

    IssueFinder(LearnedLabels learned) {
        this.learned = learned;
    }

    /**
     * @param byRule whether a reviewed rule decided it
     */
    record Topic(Category category, double confidence, boolean byRule, String text) {

        boolean isSure() {
            return confidence >= SURE;
        }

    }

    private record Message(String text, String plain, Scores scores) {

        Topic topic() {
            if (plain.codePoints().noneMatch(Character::isLetter)) {
                return new Topic(Category.OUT_OF_SCOPE_EMPTY, BY_MARK, true, text);
            }
            return UNDERSTOOD.matcher(plain).find() ? new Topic(scores.best(), scores.confidence(), false, text)
                    : new Topic(Category.OUT_OF_SCOPE_UNRELATED, BY_MARK, true, text);
        }

    }

    private record Part(String text, String plain, Set<Mark> marks) {

        boolean is(Mark mark) {
            return marks.contains(mark);
        }

    }

    /** What the message is about besides emergencies; at least one topic. */
    List<Topic> find(String text) {
        var plain = Plain.of(text);
        var message = new Message(text, plain, learned.read(plain, Languages.of(text)));
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
            topics(part, message, telling.size() == 1, faultBefore)
                .forEach(topic -> found.putIfAbsent(topic.category, topic));
        }
        if (found.isEmpty()) {
            add(found, List.of(message.topic()));
        }
        steering(text, message.scores).ifPresent(topic -> found.putIfAbsent(topic.category, topic));
        return telling(found);
    }

    /** The orders to the assistant that a message holds, if it holds any. */
    Optional<Topic> findSteering(String text) {
        return steering(text, learned.read(Plain.of(text), Languages.of(text)));
    }

    private Optional<Topic> steering(String text, Scores scores) {
        return scores.of(Category.OUT_OF_SCOPE_PROMPT_INJECTION) >= STEERS || Parts.clauses(text)
            .stream()
            .anyMatch(clause -> learned.readPart(Plain.of(clause))
                .of(Category.OUT_OF_SCOPE_PROMPT_INJECTION) >= STEERS_IN_CLAUSE)
                        ? Optional.of(new Topic(Category.OUT_OF_SCOPE_PROMPT_INJECTION, SURE, false, text))
                        : Optional.empty();
    }

    /** What a part beside an emergency is about, if it opens another subject. */
    List<Topic> findSeparate(String text) {
        return part(text).is(Mark.MORE) ? find(text).stream().filter(Topic::isSure).toList() : List.of();
    }

    private Part part(String text) {
        var plain = Plain.of(text);
        return new Part(text, plain, marks.of(plain));
    }

    /** A case withdrawn or corrected needs no retelling. */
    private static boolean closes(Map<Category, Topic> found) {
        return found.containsKey(Category.FOLLOW_UP_CANCEL_CLOSE) || found.containsKey(Category.FOLLOW_UP_UPDATE_INFO);
    }

    private List<Topic> topics(Part part, Message message, boolean alone, boolean faultBefore) {
        var substance = substance(part, message, alone);
        if (substance.stream().anyMatch(topic -> topic.category.intent() == Intent.OUT_OF_SCOPE && topic.isSure())) {
            return substance;
        }
        var found = new ArrayList<Topic>();
        var crossing = crossing(part, substance, faultBefore);
        crossing.forEach(category -> found.add(new Topic(category, BY_MARK, true, part.text)));
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
        var asks = substance.stream().anyMatch(IssueFinder::asks) && !part.is(Mark.REPORTED);
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
        return part.is(Mark.RECUR) && (substance.stream().noneMatch(Topic::isSure) || part.is(Mark.REPORTED)
                || substance.stream().anyMatch(topic -> topic.category.intent() == Intent.REPAIR));
    }

    private static boolean asks(Topic topic) {
        var intent = topic.category.intent();
        return topic.confidence >= LIKELY && intent != Intent.FOLLOW_UP && !isFault(topic);
    }

    private static boolean isFault(Topic topic) {
        return topic.category.intent() == Intent.REPAIR || topic.category.intent() == Intent.COMPLAINT;
    }

    /** What the part is about, clause by clause where the whole message bears it out. */
    private List<Topic> substance(Part part, Message message, boolean alone) {
        var found = new LinkedHashMap<Category, Topic>();
        if (alone) {
            add(found, List.of(message.topic()));
        }
        var clauses = Parts.clauses(part.text);
        if (clauses.size() > 1 || !alone) {
            add(found, clauses.stream().flatMap(clause -> topic(clause, message).stream()).toList());
        }
        return List.copyOf(found.values());
    }

    private Optional<Topic> topic(String clause, Message message) {
        var scores = learned.readPart(Plain.of(clause));
        var best = scores.best();
        return scores.of(best) >= IN_CLAUSE && message.scores.of(best) >= IN_MESSAGE
                ? Optional.of(new Topic(best, scores.confidence(), false, clause)) : Optional.empty();
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
