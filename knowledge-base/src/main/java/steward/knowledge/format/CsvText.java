package steward.knowledge.format;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;

/** A table in a text file; commas, semicolons or tabs divide its cells. */
final class CsvText {

    private static final int QUESTION_LEVEL = 2;

    private CsvText() {
    }

    static void read(String fileName, byte[] bytes, Draft draft) throws IOException {
        var text = Decoder.decode(bytes);
        var format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter(text)).setTrim(true).get();
        var rows = new ArrayList<List<String>>();
        try (var parser = format.parse(new StringReader(text))) {
            parser.forEach(row -> rows.add(row.toList()));
        }
        draft.heading(1, Names.title(fileName));
        TableText.write(rows, QUESTION_LEVEL, draft);
    }

    private static char delimiter(String text) {
        var header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return Stream.of(',', ';', '\t')
            .max(Comparator.comparingLong(each -> header.chars().filter(c -> c == each).count()))
            .orElse(',');
    }

}
