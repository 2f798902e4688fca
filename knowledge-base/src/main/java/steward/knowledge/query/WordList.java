package steward.knowledge.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Reads word lists: rows of two columns divided by a tab, each with alternatives divided
 * by {@code |}; rows that begin with {@code #} are remarks.
 */
final class WordList {

    private WordList() {
    }

    /**
     * @param left at least one
     * @param right at least one
     */
    record Row(List<String> left, List<String> right) {
    }

    /** The rows of all the resource files, in order. */
    static List<Row> read(String... names) {
        return columns(names).stream().map(WordList::row).toList();
    }

    /** The rows of all the resource files as they are written, column by column. */
    static List<List<String>> columns(String... names) {
        return Stream.of(names).flatMap(WordList::lines).map(line -> List.of(line.split("\t"))).toList();
    }

    private static Stream<String> lines(String name) {
        try (var in = Objects.requireNonNull(WordList.class.getResourceAsStream("/query/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"));
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static Row row(List<String> columns) {
        if (columns.size() != 2) {
            throw new IllegalArgumentException("not two columns: " + columns);
        }
        return new Row(List.of(columns.getFirst().split("\\|")), List.of(columns.getLast().split("\\|")));
    }

}
