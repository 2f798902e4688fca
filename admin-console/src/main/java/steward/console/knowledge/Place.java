package steward.console.knowledge;

import java.util.regex.Pattern;

/**
 * Where in a file something stands, as readers of files say it, taken apart so that a
 * page can say it in its language.
 *
 * @param key the unit; {@code other} where the detail says everything
 */
record Place(String key, String detail) {

    private static final Pattern PLACE = Pattern.compile("(line|page|paragraph|sheet)s? (.+)");

    static Place of(String where) {
        var place = PLACE.matcher(where);
        return place.matches() ? new Place(place.group(1), place.group(2)) : new Place("other", where);
    }

}
