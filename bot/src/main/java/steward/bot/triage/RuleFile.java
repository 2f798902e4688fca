package steward.bot.triage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Reads reviewed rules: tab-separated rows whose last field is a regular expression over
 * {@link Plain} text. A row {@code @name} defines words that later rows use as
 * {@code {name}}; {@code …} stands for a short stretch of the same sentence, {@code ~} of
 * the same clause.
 */
final class RuleFile {

    private static final Pattern USE = Pattern.compile("\\{([a-z]+)}");

    private RuleFile() {
    }

    /**
     * @param fields all fields but the last
     */
    record Row(List<String> fields, Pattern pattern) {
    }

    static List<Row> read(String name) {
        var words = new HashMap<String, String>();
        var rows = new ArrayList<Row>();
        for (var fields : fields(name)) {
            var expression = expand(fields.getLast(), words);
            if (fields.getFirst().startsWith("@")) {
                words.put(fields.getFirst().substring(1), "(?:" + expression + ")");
            }
            else {
                rows.add(new Row(fields.subList(0, fields.size() - 1), Pattern.compile(expression)));
            }
        }
        return List.copyOf(rows);
    }

    /** The fields of every row that is neither empty nor a {@code #} remark. */
    static List<List<String>> fields(String name) {
        try (var in = Objects.requireNonNull(RuleFile.class.getResourceAsStream("/triage/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> List.of(line.split("\t")))
                .toList();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static String expand(String expression, Map<String, String> words) {
        var gaps = expression.replace("…", "[^。!?;\\n]{0,14}?").replace("~", "[^,。!?;:\\n]{0,10}?");
        return USE.matcher(gaps)
            .replaceAll(use -> java.util.regex.Matcher.quoteReplacement(
                    Objects.requireNonNull(words.get(use.group(1)), () -> "no words named " + use.group(1))));
    }

}
