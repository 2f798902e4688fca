package steward.bot.answer;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import steward.knowledge.index.Numbers;
import steward.knowledge.source.Script;

/**
 * The things a text is about: pairs of Chinese characters and stems of English words,
 * question words left out.
 */
final class Terms {

    private static final Pattern EMPTY_CHINESE = Pattern
        .compile("请问|你们|您们|我们|咱们|他们|多久|多长时间|什么时候|什么时间|几点钟?|什么|怎么样|怎么办|怎么|怎样|如何|为什么|为何|哪里|哪儿|哪个|哪些|哪|谁来|谁|多少|几天|几个|"
                + "可不可以|能不能|可以|能否|允许|是否|是不是|有没有|要不要|需不需要|需要|应该|一下|一般|大概|到底|现在|今天|告诉|知道|想问|问问|了解|麻烦|谢谢|你好|您好|"
                + "物业公司|物业(?!费)|小区|公司|这个|那个|这里|那里|有人|人来|的话|之后|以后|时候|事情|吗|呢|吧|啊|呀|了|的|得|地|着|是|有|在|我|你|您|他|她|它|们|会|要|想|能|给|把|被|让|和|与|或|就|都|也|还|很|太|去|来|到|从|对|向|个|请|说|看|用");

    private static final Pattern NOT_CHINESE = Pattern.compile("\\P{IsHan}+");

    private static final Pattern NOT_A_WORD = Pattern.compile("[^a-z0-9]+");

    private static final Set<String> EMPTY_ENGLISH = Set.of("a", "an", "the", "is", "are", "was", "be", "do", "does",
            "did", "can", "could", "may", "will", "would", "should", "i", "you", "we", "they", "he", "she", "it", "my",
            "your", "our", "their", "me", "us", "to", "of", "in", "on", "at", "for", "from", "by", "with", "and", "or",
            "if", "how", "what", "when", "where", "who", "which", "why", "long", "soon", "fast", "quick", "quickly",
            "much", "many", "there", "here", "this", "that", "please", "have", "has", "get", "need", "want", "about",
            "property", "estate", "company", "time", "any", "some", "not", "s", "am", "after", "before", "take", "tell",
            "know");

    private Terms() {
    }

    /** Folds a text to simplified script, compatible forms and lower case. */
    static String plain(String text) {
        return Script.simplified(Normalizer.normalize(text, Normalizer.Form.NFKC)).toLowerCase(Locale.ROOT);
    }

    /** Likewise, with what is counted in digits. */
    static String folded(String text) {
        return Numbers.inDigits(plain(text));
    }

    /**
     * @param folded a text from {@link #folded}
     */
    static Set<String> of(String folded) {
        var terms = new LinkedHashSet<String>();
        for (var run : NOT_CHINESE.split(EMPTY_CHINESE.matcher(folded).replaceAll(" "))) {
            for (var i = 0; i + 1 < run.length(); i++) {
                terms.add(run.substring(i, i + 2));
            }
        }
        for (var word : NOT_A_WORD.split(folded)) {
            if (word.length() > 1 && !EMPTY_ENGLISH.contains(word)) {
                terms.add(stem(word));
            }
        }
        return terms;
    }

    /** The share of these terms that a text holds, from 0 to 1. */
    static double coverage(Set<String> terms, String folded) {
        if (terms.isEmpty()) {
            return 0;
        }
        return (double) terms.stream().filter(folded::contains).count() / terms.size();
    }

    private static String stem(String word) {
        return word.length() > 4 ? word.replaceAll("(ies|ing|ed|es|s|y)$", "") : word.replaceAll("s$", "");
    }

}
