package steward.bot.incident;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** How far two reports tell of the same thing, places aside. */
record Likeness(Reading one, Reading other) {

    /** One names the piano, the other the drill. */
    boolean aspectsDiffer() {
        var kind = sharedKind();
        var lift = one.place().lift();
        if (kind == null || kind == FaultKind.LIFT && lift != null && lift.equals(other.place().lift())) {
            return false;
        }
        var mine = aspects(kind, one);
        var theirs = aspects(kind, other);
        return !mine.isEmpty() && !theirs.isEmpty() && Collections.disjoint(mine, theirs);
    }

    /** The kind both name, the more telling first; null if they name none. */
    private @Nullable FaultKind sharedKind() {
        return one.kinds().stream().filter(other.kinds()::contains).findFirst().orElse(null);
    }

    private static Set<String> aspects(FaultKind kind, Reading reading) {
        var found = new HashSet<>(reading.aspects());
        found.removeIf(aspect -> !aspect.startsWith(kind.name() + "."));
        return found;
    }

}
