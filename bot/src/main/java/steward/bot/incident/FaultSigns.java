package steward.bot.incident;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which faults a plain text names. */
final class FaultSigns {

    private static final String OWN = "!";

    private static final String NO_ASPECT = "-";

    /** What only says where something is, or that it works. */
    private static final Pattern BESIDE = Pattern
        .compile("(电梯|升降机)(厅|口|间|旁|门口|前室|房|大堂)|顺电梯|(电梯|升降机)(没事|正常|还能用)|上网(倒)?(是)?(好|正常)"
                + "|(lift|elevator) (lobby|hall|landing|area)|(by|near|next to|beside) the (lift|elevator)s?\\b");

    private static final List<SignFile.Row> ROWS = SignFile.read("faults.tsv");

    private FaultSigns() {
    }

    /**
     * @param kinds the most telling first
     */
    record Found(List<FaultKind> kinds, Set<String> aspects, boolean own) {
    }

    static Found in(String plain) {
        var read = BESIDE.matcher(plain).replaceAll(" ");
        var rows = ROWS.stream().filter(row -> row.isIn(read)).toList();
        var kinds = new LinkedHashSet<FaultKind>();
        rows.stream().filter(row -> !isOwn(row)).forEach(row -> kinds.add(FaultKind.valueOf(row.names().getFirst())));
        var aspects = rows.stream()
            .filter(row -> !row.names().getLast().equals(NO_ASPECT))
            .map(row -> String.join(".", row.names()))
            .collect(Collectors.toSet());
        return new Found(List.copyOf(kinds), aspects, rows.stream().anyMatch(FaultSigns::isOwn));
    }

    private static boolean isOwn(SignFile.Row row) {
        return row.names().getFirst().startsWith(OWN);
    }

}
