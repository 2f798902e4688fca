package steward.knowledge.chunk;

import org.jspecify.annotations.Nullable;

/** A section while its lines are collected. */
final class Part {

    private final @Nullable Part parent;

    private final String number;

    private final String heading;

    private final String chapter;

    private final StringBuilder text = new StringBuilder();

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

    void add(String line) {
        text.append(line).append('\n');
    }

    boolean hasText() {
        return !text.toString().isBlank();
    }

    Section section() {
        return new Section(number, heading, chapter, text.toString().strip());
    }

}
