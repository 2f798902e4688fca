package steward.knowledge.format;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Tables as text. A table of questions and answers becomes a section a row; of any other
 * table every row becomes one line that names its columns, so that it can be quoted
 * alone.
 */
final class TableText {

    private static final Pattern QUESTION = Pattern
        .compile("(?i)(?:常见|常見|客户|客戶)?(?:问题|問題|提问|提問|问|問|questions?|q|faq)(?: ?[(（].*)?");

    private static final Pattern ANSWER = Pattern
        .compile("(?i)(?:标准|標準)?(?:答案|答复|答覆|回答|回复|回覆|解答|答|answers?|a|reply|response)(?: ?[(（].*)?");

    private final Draft draft;

    private final int level;

    private TableText(Draft draft, int level) {
        this.draft = draft;
        this.level = level;
    }

    /**
     * Writes a table.
     * @param rows as far as they are filled; the first with two filled cells names the
     * columns
     * @param level of the headings that questions become
     */
    static void write(List<List<String>> rows, int level, Draft draft) {
        var table = new TableText(draft, level);
        int header = 0;
        while (header < rows.size() && filled(rows.get(header)) < 2) {
            draft.line(String.join(" ", rows.get(header)));
            header++;
        }
        if (header < rows.size()) {
            table.write(rows.get(header).stream().map(String::strip).toList(), rows.subList(header + 1, rows.size()));
        }
    }

    private void write(List<String> columns, List<List<String>> rows) {
        int question = column(columns, QUESTION);
        int answer = column(columns, ANSWER);
        if (rows.isEmpty()) {
            draft.line(String.join(" ", columns));
        }
        for (var row : rows) {
            if (question < 0 || answer < 0) {
                draft.line(named(columns, row, List.of()));
            }
            else if (filled(row) > 0) {
                draft.heading(level, cell(row, question));
                cell(row, answer).lines().forEach(draft::line);
                draft.line(named(columns, row, List.of(question, answer)));
            }
        }
    }

    private static int column(List<String> columns, Pattern name) {
        for (int i = 0; i < columns.size(); i++) {
            if (name.matcher(columns.get(i)).matches()) {
                return i;
            }
        }
        return -1;
    }

    private static String named(List<String> columns, List<String> row, List<Integer> without) {
        var line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            var value = cell(row, i).replaceAll("\\s+", " ");
            if (value.isEmpty() || without.contains(i)) {
                continue;
            }
            var name = i < columns.size() ? columns.get(i) : "";
            boolean chinese = (name + value).codePoints().anyMatch(Character::isIdeographic);
            line.append(line.isEmpty() ? "" : chinese ? "，" : ", ");
            line.append(name.isEmpty() ? "" : name + (chinese ? "：" : ": ")).append(value);
        }
        return line.toString();
    }

    private static String cell(List<String> row, int at) {
        return at < row.size() ? row.get(at).strip() : "";
    }

    private static long filled(List<String> row) {
        return row.stream().filter(cell -> !cell.isBlank()).count();
    }

}
