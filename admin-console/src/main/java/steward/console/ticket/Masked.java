package steward.console.ticket;

import java.util.ArrayList;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import steward.bot.site.Location;
import steward.knowledge.source.Language;

/** Homes, names and numbers with the part hidden that would identify somebody. */
public final class Masked {

    private Masked() {
    }

    /** A place without its room, such as {@code 3栋2单元12**}. */
    public static String place(@Nullable Location location, Locale locale) {
        return location == null ? "" : written(location, hiddenEnd(location.room()), locale);
    }

    /** A place with its room. */
    static String wholePlace(@Nullable Location location, Locale locale) {
        return location == null ? "" : written(location, location.room(), locale);
    }

    /** A name of which the first character is left, such as {@code 陈**}. */
    public static String name(@Nullable String name) {
        return name == null || name.isBlank() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }

    /** A number of which the ends are left, such as {@code 138****5678}. */
    public static String phone(@Nullable String phone) {
        if (phone == null || phone.isBlank()) {
            return "";
        }
        var shown = phone.length() >= 10 ? 4 : 2;
        var start = phone.substring(0, Math.min(phone.startsWith("+") ? shown + 1 : 3, phone.length() - shown));
        return start + "****" + phone.substring(phone.length() - shown);
    }

    private static @Nullable String hiddenEnd(@Nullable String room) {
        if (room == null) {
            return null;
        }
        return room.length() <= 2 ? "**" : room.substring(0, room.length() - 2) + "**";
    }

    private static String written(Location location, @Nullable String room, Locale locale) {
        return Language.of(locale.toLanguageTag()).isChinese() ? inChinese(location, room) : inEnglish(location, room);
    }

    private static String inChinese(Location location, @Nullable String room) {
        var text = new StringBuilder();
        if (location.building() != null) {
            text.append(location.building()).append("栋");
        }
        if (location.unit() != null) {
            text.append(location.unit()).append("单元");
        }
        return room == null ? text.toString() : text.append(room).toString();
    }

    private static String inEnglish(Location location, @Nullable String room) {
        var parts = new ArrayList<String>();
        if (location.building() != null) {
            parts.add("Bldg " + location.building());
        }
        if (location.unit() != null) {
            parts.add("Unit " + location.unit());
        }
        if (room != null) {
            parts.add(room);
        }
        return String.join(", ", parts);
    }

}
