package steward.knowledge.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Words in a document that are meant for a language model, not for residents. */
final class Instructions {

    private static final Pattern INVISIBLE = Pattern.compile("[\\u200B-\\u200F\\u2060\\uFEFF\\u00AD]");

    private static final Pattern ENGLISH = Pattern.compile("(?i)\\b(?:ignore|disregard|forget|override)\\b.{0,30}"
            + "\\b(?:previous|prior|above|earlier|preceding|system)\\b.{0,20}\\b(?:instruction|prompt|rule|message|command)s?\\b"
            + "|\\b(?:your|the) (?:system prompt|new instructions)\\b|\\byou are now (?:a|an|the|in)\\b");

    private static final Pattern CHINESE = Pattern.compile("(?:忽略|无视|無視|忘记|忘記|忘掉|不要理会|不要理會|不要遵守|覆盖|覆蓋).{0,10}"
            + "(?:以上|上面|上述|之前|前面|先前|此前|系统|系統|所有|全部).{0,10}(?:指令|指示|提示词|提示詞|提示|命令|设定|設定)"
            + "|(?:系统|系統)(?:提示词|提示詞)|你现在是一|你現在是一");

    private Instructions() {
    }

    static List<Finding> in(String text) {
        var findings = new ArrayList<Finding>();
        int number = 0;
        for (var line : (Iterable<String>) text.lines()::iterator) {
            number++;
            var visible = INVISIBLE.matcher(line).replaceAll("");
            for (var pattern : List.of(ENGLISH, CHINESE)) {
                var match = pattern.matcher(visible);
                if (match.find()) {
                    findings.add(new Finding(Finding.Kind.INSTRUCTION, "line " + number, match.group()));
                }
            }
        }
        return findings;
    }

}
