package steward.bot.evaluation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;

import tools.jackson.databind.JsonNode;

/**
 * The fields of a JSON object, read strictly: the message of a refusal names the field.
 */
record Fields(JsonNode json) {

    private static final int LAST_YEAR = 9999;

    Fields {
        if (!json.isObject()) {
            throw new IllegalArgumentException("a JSON object expected");
        }
    }

    boolean has(String name) {
        return json.hasNonNull(name);
    }

    JsonNode any(String name) {
        if (!has(name)) {
            throw missing(name);
        }
        return json.path(name);
    }

    /** Whether the field is null; it must be written down all the same. */
    boolean isNull(String name) {
        if (!json.has(name)) {
            throw missing(name);
        }
        return json.path(name).isNull();
    }

    String text(String name) {
        return text(json.path(name), name);
    }

    /** Nothing of it, where the field is missing. */
    List<Fields> objects(String name) {
        var values = list(name);
        if (!values.stream().allMatch(JsonNode::isObject)) {
            throw new IllegalArgumentException("%s: a list of objects expected".formatted(name));
        }
        return values.stream().map(Fields::new).toList();
    }

    /** Nothing of it, where the field is missing. */
    <T> List<T> texts(String name, Function<String, T> parser) {
        return list(name).stream().map(each -> parsed(each, name, parser)).toList();
    }

    <T> T parsed(String name, Function<String, T> parser) {
        return parsed(json.path(name), name, parser);
    }

    ZoneId zone(String name) {
        return parsed(name, ZoneId::of);
    }

    LocalTime time(String name) {
        return parsed(name, LocalTime::parse);
    }

    /** The end of the day, 24:00, is its midnight. */
    LocalTime timeOrEndOfDay(String name) {
        return parsed(name, text -> text.matches("24:00(:00)?") ? LocalTime.MIDNIGHT : LocalTime.parse(text));
    }

    Instant instant(String name) {
        var time = parsed(name, OffsetDateTime::parse);
        if (time.getYear() < 1 || time.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("%s: a year from 1 to %d expected".formatted(name, LAST_YEAR));
        }
        return time.toInstant();
    }

    int wholeNumber(String name) {
        var value = json.path(name);
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw new IllegalArgumentException("%s: a whole number expected".formatted(name));
        }
        return value.intValue();
    }

    private List<JsonNode> list(String name) {
        if (!has(name)) {
            return List.of();
        }
        var value = json.path(name);
        if (!value.isArray()) {
            throw new IllegalArgumentException("%s: a list expected".formatted(name));
        }
        return value.valueStream().toList();
    }

    private static IllegalArgumentException missing(String name) {
        return new IllegalArgumentException("%s is missing".formatted(name));
    }

    private static <T> T parsed(JsonNode value, String name, Function<String, T> parser) {
        try {
            return parser.apply(text(value, name));
        }
        catch (DateTimeException unreadable) {
            throw new IllegalArgumentException("%s: %s".formatted(name, unreadable.getMessage()), unreadable);
        }
    }

    private static String text(JsonNode value, String name) {
        if (!value.isString()) {
            throw new IllegalArgumentException("%s: a text expected".formatted(name));
        }
        return value.stringValue();
    }

}
