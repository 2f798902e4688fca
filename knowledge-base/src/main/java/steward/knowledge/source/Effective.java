package steward.knowledge.source;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * When a version is effective.
 *
 * @param from its first instant, or null for always before
 * @param to the first instant after it, or null for ever
 */
public record Effective(@Nullable Instant from, @Nullable Instant to) {

    public static final Effective ALWAYS = new Effective(null, null);

    public Effective {
        if (from != null && to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException("effective from %s, but only until %s".formatted(from, to));
        }
    }

    public boolean isAlways() {
        return from == null && to == null;
    }

    public boolean startsBy(Instant now) {
        return from == null || !from.isAfter(now);
    }

}
