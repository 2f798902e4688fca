package steward.knowledge.clean;

import java.util.ArrayList;
import java.util.regex.Pattern;

/**
 * What stands where bytes could not be read. An apostrophe between English letters is
 * certain; any other sentence lost something and cannot be quoted, so it goes.
 */
class ReplacementCharacters implements Cleaner {

    private static final Pattern LOST = Pattern.compile("\\uFFFD|锟斤拷|ï¿½");

    private static final Pattern APOSTROPHE = Pattern
        .compile("(?<=[a-zA-Z])(?:\\uFFFD|ï¿½)(?=(?:s|t|re|ve|ll|d|m)\\b)");

    private static final Pattern SENTENCE = Pattern.compile("(?:(?![.!?](?: |$))[^。；！？\\n])*(?:[。；！？]|[.!?](?= |$))? ?",
            Pattern.MULTILINE);

    @Override
    public String name() {
        return "replacement characters";
    }

    @Override
    public Cleaned clean(String text) {
        if (!LOST.matcher(text).find()) {
            return Cleaned.unchanged(text);
        }
        var repaired = new ArrayList<String>();
        return new Edits(name(), text).replace(APOSTROPHE, lost -> {
            repaired.add(lost.group());
            return "'";
        }).replace(SENTENCE, sentence -> {
            if (!LOST.matcher(sentence.group()).find()) {
                return sentence.group();
            }
            repaired.add(sentence.group());
            return "";
        }).cleaned(repaired);
    }

}
