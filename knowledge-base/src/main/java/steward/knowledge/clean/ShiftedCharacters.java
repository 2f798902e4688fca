package steward.knowledge.clean;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import com.ibm.icu.text.Transliterator;
import org.jspecify.annotations.Nullable;

/**
 * Characters that were torn apart because their GBK bytes were read one byte late: 理條
 * became 理?xiàng)l, where xiàng reads the wrong character made of the second byte of 理
 * and the first of 條. That reading and the byte left over give 條 back.
 */
class ShiftedCharacters implements Cleaner {

    private static final Charset GBK = Charset.forName("GBK");

    private static final String READING = "([a-zü]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zü]*)\\)";

    private static final Pattern TORN = Pattern
        .compile("(\\p{IsIdeographic})\\?" + READING + "(?:\\?" + READING + "|([@-Z\\[-~]))");

    @Override
    public String name() {
        return "shifted characters";
    }

    @Override
    public Cleaned clean(String text) {
        var repaired = new ArrayList<String>();
        return new Edits(name(), text).replace(TORN, torn -> {
            var whole = best(candidates(torn.group(1), torn.group(2), torn.group(3), torn.group(4)), text);
            if (whole.isEmpty()) {
                return torn.group();
            }
            repaired.add(torn.group());
            return torn.group(1) + whole;
        }).cleaned(repaired);
    }

    private static List<String> candidates(String before, String wrongReading, @Nullable String reading,
            @Nullable String rest) {
        int late = before.getBytes(GBK)[before.getBytes(GBK).length - 1];
        var firsts = leads(first -> character(late, first), wrongReading);
        if (reading == null) {
            int left = rest == null ? 0 : rest.charAt(0);
            return firsts.stream().map(first -> character(first, left)).filter(each -> !each.isEmpty()).toList();
        }
        return firsts.stream()
            .flatMap(first -> leads(second -> character(first, second), reading).stream()
                .map(second -> character(first, second)))
            .toList();
    }

    /** The bytes that make a character with this reading. */
    private static List<Integer> leads(IntFunction<String> character, String reading) {
        return IntStream.rangeClosed(0x81, 0xFE)
            .filter(value -> reading.equals(Readings.HAN_LATIN.transliterate(character.apply(value))))
            .boxed()
            .toList();
    }

    private static String character(int first, int second) {
        var decoded = new String(new byte[] { (byte) first, (byte) second }, GBK);
        return decoded.length() == 1 && Character.isIdeographic(decoded.charAt(0)) ? decoded : "";
    }

    /** Of several, the one the text uses most; none when it uses none of them. */
    private static String best(List<String> candidates, String text) {
        if (candidates.size() == 1) {
            return candidates.getFirst();
        }
        return candidates.stream()
            .filter(text::contains)
            .max((a, b) -> Integer.compare(text.split(a, -1).length, text.split(b, -1).length))
            .orElse("");
    }

    /** Loaded only for a text that needs it. */
    private static final class Readings {

        static final Transliterator HAN_LATIN = Transliterator.getInstance("Han-Latin");

    }

}
