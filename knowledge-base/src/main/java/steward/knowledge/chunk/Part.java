package steward.knowledge.chunk;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A section while its lines are collected. */
final class Part {

    private final @Nullable Part parent;

    private final String number;

    private final String heading;

    private final String chapter;

    private final List<OutlineLine> lines = new ArrayList<>();

    Part(@Nullable Part parent, String number, String heading, String chapter) {
        this.parent = parent;
        this.number = number;
        this.heading = heading;
        this.chapter = chapter;
    }

    @Nullable Part parent() {
        return parent;
    }

    String number() {
        return number;
    }

    String heading() {
        return heading;
    }

    void add(OutlineLine line) {
        lines.add(line);
    }

    boolean hasText() {
        return !lines.isEmpty();
    }

    /** What stands together in the text stays together. */
    Section section(String text) {
        var pieces = new ArrayList<Piece>();
        int start = lines.getFirst().start();
        int end = start;
        for (var line : lines) {
            if (!text.substring(Math.min(end, line.start()), line.start()).isBlank()) {
                pieces.add(Piece.of(text, start, end));
                start = line.start();
            }
            end = line.start() + line.text().length();
        }
        pieces.add(Piece.of(text, start, end));
        return new Section(number, heading, chapter, pieces);
    }

}
