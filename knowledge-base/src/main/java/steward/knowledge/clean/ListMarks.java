package steward.knowledge.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The dash, star or dot in front of a list item, so that a quote starts with its words.
 */
class ListMarks implements Cleaner {

    private static final Pattern MARK = Pattern.compile("(?m)^ *[-*•·●▪◦](?: *(?=[\\p{L}“\"《(（])| +(?=\\d))");

    @Override
    public String name() {
        return "list marks";
    }

    @Override
    public Cleaned clean(String text) {
        List<String> removed = new ArrayList<>();
        return new Edits(name(), text).replace(MARK, mark -> {
            removed.add(mark.group());
            return "";
        }).cleaned(removed);
    }

}
