package steward.bot.incident;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import steward.bot.site.Location;

/** Finds where a fault is, from what the text names and where the resident lives. */
final class FaultPlaces {

    private static final List<SignFile.Row> SPOTS = SignFile.read("spots.tsv");

    private static final String NUMBER = "[0-9a-d一二两三四五六]";

    private static final Pattern LIFT = Pattern.compile(
            "(?<n>%1$s)[号#]?(?:客|货|电)?(?:梯|升降机|𨋢)|(?:梯|升降机|𨋢|那部|那台|部)[^,。!?;]{0,4}?(?<!第)(?<n2>%1$s)号(?!楼|栋|门|车)|(?<n3>%1$s)号(?:机|那部|那台|的(?=,|。|$))"
                .formatted(NUMBER)
                    + "|(?:lift|elevator)\\s*(?:no\\.?|number|#)?\\s*(?<n4>[0-9]|[a-d]\\b)|(?<n5>first|second|third|fourth|left|right) (?:lift|elevator)|(?:no\\.?|number|#)\\s*(?<n6>[0-9]|[a-d]) (?:lift|elevator)");

    private static final Map<String, String> SAME = Map.ofEntries(Map.entry("一", "1"), Map.entry("二", "2"),
            Map.entry("两", "2"), Map.entry("三", "3"), Map.entry("四", "4"), Map.entry("五", "5"), Map.entry("六", "6"),
            Map.entry("first", "1"), Map.entry("second", "2"), Map.entry("third", "3"), Map.entry("fourth", "4"));

    private static final Pattern BUILDING_AND_UNIT = Pattern.compile(
            "(?<![\\d-])(?<b>\\d{1,2})\\s?-\\s?(?<u>\\d)(?![\\d-])|(?<![\\d-])(?<b2>\\d{1,2}),? (?:unit|entrance) (?<u2>\\d)(?!\\d)");

    private static final Pattern ROOM = Pattern
        .compile("(?<![\\d.:])(?<r>\\d{3,4})(?![\\d.:]|\\s*(元|块|点|年|度|米|路|号线|kwh|yuan|rmb|a\\.?m|p\\.?m))");

    private static final Pattern LEVEL = Pattern
        .compile("(?<![a-z0-9])b(?<n>[123])(?![0-9])|负(?<n2>[一二三123])|地下(?<n3>[一二三123])层");

    private FaultPlaces() {
    }

    static FaultPlace of(String plain, @Nullable Location named, @Nullable Location home) {
        var pair = BUILDING_AND_UNIT.matcher(plain);
        boolean paired = pair.find();
        var building = paired ? first(pair.group("b"), pair.group("b2")) : named == null ? null : named.building();
        var unit = paired ? first(pair.group("u"), pair.group("u2")) : named == null ? null : named.unit();
        boolean elsewhere = building != null && home != null && !building.equals(home.building());
        var room = home == null || elsewhere ? null : home.room();
        var homeUnit = home == null || elsewhere ? null : home.unit();
        return new FaultPlace(first(building, home == null ? null : home.building()), building != null,
                first(unit, homeUnit), unit != null, floor(room), stack(room), rooms(plain, home), spots(plain),
                level(plain), lift(plain));
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }

    private static @Nullable Integer floor(@Nullable String room) {
        return room == null || !room.matches("\\d{3,4}") ? null : Integer.valueOf(room.substring(0, room.length() - 2));
    }

    private static @Nullable String stack(@Nullable String room) {
        return room == null || !room.matches("\\d{3,4}") ? null : room.substring(room.length() - 2);
    }

    private static Set<String> rooms(String plain, @Nullable Location home) {
        var rooms = new LinkedHashSet<String>();
        ROOM.matcher(plain).results().forEach(found -> rooms.add(found.group("r")));
        if (home != null && home.room() != null) {
            rooms.remove(home.room());
        }
        return rooms;
    }

    private static Set<String> spots(String plain) {
        return SPOTS.stream()
            .filter(row -> row.isIn(plain))
            .map(row -> row.names().getFirst())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static @Nullable String level(String plain) {
        var found = LEVEL.matcher(plain);
        return found.find() ? "B" + digit(anyOf(found, "n", "n2", "n3")) : null;
    }

    private static @Nullable String lift(String plain) {
        var found = LIFT.matcher(plain);
        return found.find() ? digit(anyOf(found, "n", "n2", "n3", "n4", "n5", "n6")) : null;
    }

    private static String anyOf(java.util.regex.Matcher found, String... groups) {
        for (var group : groups) {
            if (found.group(group) != null) {
                return found.group(group);
            }
        }
        return "";
    }

    private static String digit(String written) {
        return SAME.getOrDefault(written, written);
    }

}
