package steward.knowledge.clean;

import java.util.ArrayList;
import java.util.regex.Pattern;

/**
 * Sentences with characters that fell apart when readings were put between the bytes of a
 * traditional character, as in 管理?xiàng)l例. They cannot be quoted, so they go.
 */
class BrokenSentences implements Cleaner {

    private static final Pattern EVIDENCE = Pattern.compile("[a-z]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-z]*[)）]");

    private static final Pattern BROKEN = Pattern.compile("[a-z]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-z]*\\)|\\?[;；]"
            + "|\\?\\?(?=\\p{IsIdeographic})|[\\uE000-\\uF8FF\\uFFFD\\u3105-\\u3129]");

    private static final Pattern SENTENCE = Pattern.compile("[^。；！\\n]*[。；！]?");

    private static final Pattern LOST_STOP = Pattern.compile("(?<=[\\p{IsIdeographic}%])\\?\\?(?=\\p{IsIdeographic})");

    private final boolean annotated;

    /**
     * @param original where the other cleaners did not take the readings away
     */
    BrokenSentences(String original) {
        annotated = EVIDENCE.matcher(original).find();
    }

    @Override
    public String name() {
        return "broken sentences";
    }

    @Override
    public Cleaned clean(String text) {
        if (!annotated) {
            return Cleaned.unchanged(text);
        }
        var removed = new ArrayList<String>();
        return new Edits(name(), text).replace(LOST_STOP, _ -> "。??").replace(SENTENCE, sentence -> {
            if (!BROKEN.matcher(sentence.group()).find()) {
                return sentence.group();
            }
            removed.add(sentence.group());
            return "";
        }).cleaned(removed);
    }

}
