package steward.knowledge.chunk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import steward.knowledge.clean.Heading;
import steward.knowledge.source.Language;

/** Divides a clean text at its headings. */
public final class Sections {

    private Sections() {
    }

    /**
     * The parts of a text that hold words. Text in front of the first heading is the
     * preface; a heading that has nothing under it is a point of the part it stands in.
     */
    public static List<Section> of(String text, String title, Language language) {
        var lines = OutlineLine.of(text);
        var preface = new Part(null, preface(lines, language), title, "");
        var parts = new ArrayList<>(List.of(preface));
        var path = new OutlinePath();
        var current = preface;
        for (var line : lines) {
            if (line.text().isBlank() || line.text().strip().equals(title)) {
                continue;
            }
            if (line.opensSection()) {
                current = path.open(line.heading());
                parts.add(current);
            }
            else {
                var home = line.isPoint() ? path.parentOf(line.heading(), current) : current;
                home.add(line);
            }
        }
        return parts.stream().filter(Part::hasText).map(part -> part.section(text)).collect(Collectors.toList());
    }

    private static String preface(List<OutlineLine> lines, Language language) {
        boolean outlined = lines.stream().anyMatch(OutlineLine::opensSection);
        if (language == Language.EN) {
            return outlined ? "Preface" : "Text";
        }
        return outlined ? "前言" : "正文";
    }

}
