package steward.bot.incident;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads reviewed signs: tab-separated rows whose last field is an expression over plain
 * text.
 */
final class SignFile {

    private SignFile() {
    }

    /**
     * @param names all fields but the last
     */
    record Row(List<String> names, Pattern pattern) {

        boolean isIn(String plain) {
            return pattern.matcher(plain).find();
        }

    }

    static List<Row> read(String name) {
        return lines(name).map(line -> List.of(line.split("\t")))
            .map(fields -> new Row(fields.subList(0, fields.size() - 1), Pattern.compile(fields.getLast())))
            .toList();
    }

    /** Without blank lines and comments. */
    static Stream<String> lines(String name) {
        try (var in = Objects.requireNonNull(SignFile.class.getResourceAsStream("/incident/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"));
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
