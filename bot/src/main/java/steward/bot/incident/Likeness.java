package steward.bot.incident;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** How far two reports tell of the same thing, places aside. */
record Likeness(Reading one, Reading other) {

    /** What one fault may be told as by different people. */
    private static final List<Set<FaultKind>> AKIN = List.of(
            EnumSet.of(FaultKind.SEWAGE, FaultKind.FLOODING, FaultKind.SMELL, FaultKind.LEAK),
            EnumSet.of(FaultKind.LIGHT, FaultKind.POWER),
            EnumSet.of(FaultKind.DOOR, FaultKind.ACCESS, FaultKind.INTERCOM, FaultKind.GATE),
            EnumSet.of(FaultKind.WATER, FaultKind.WATER_QUALITY, FaultKind.HOT_WATER),
            EnumSet.of(FaultKind.RUBBISH, FaultKind.SMELL, FaultKind.PESTS),
            EnumSet.of(FaultKind.HEATING, FaultKind.HOT_WATER, FaultKind.COOLING),
            EnumSet.of(FaultKind.FACILITY, FaultKind.HAZARD, FaultKind.GREENERY, FaultKind.FLOODING));

    /** Whether people may call the one the other. */
    static boolean mayBeOne(FaultKind one, FaultKind other) {
        return one == other || one.toldAs().contains(other) || other.toldAs().contains(one)
                || AKIN.stream().anyMatch(akin -> akin.contains(one) && akin.contains(other));
    }

    /** The kind both name, the more telling first; null if they name none. */
    @Nullable FaultKind sharedKind() {
        return one.kinds().stream().filter(kind -> tells(other, kind)).findFirst().orElse(null);
    }

    /** Whether what one tells first is told by the other too. */
    boolean isOfOneKind() {
        return !one.kinds().isEmpty() && !other.kinds().isEmpty()
                && (tells(other, one.kinds().getFirst()) || tells(one, other.kinds().getFirst()));
    }

    /** Whether the kinds or categories leave room for one fault. */
    boolean isAkin() {
        return !Collections.disjoint(one.categories(), other.categories()) || AKIN.stream()
            .anyMatch(akin -> !Collections.disjoint(akin, one.kinds()) && !Collections.disjoint(akin, other.kinds()));
    }

    /** Whether both say what it is, and nobody would call the one the other. */
    boolean isOfTwoKinds() {
        return !one.kinds().isEmpty() && !other.kinds().isEmpty() && !isOfOneKind() && !isAkin();
    }

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

    private static boolean tells(Reading reading, FaultKind kind) {
        return reading.kinds().stream().anyMatch(each -> each == kind || each.toldAs().contains(kind));
    }

    private static Set<String> aspects(FaultKind kind, Reading reading) {
        var found = new HashSet<>(reading.aspects());
        found.removeIf(aspect -> !aspect.startsWith(kind.name() + "."));
        return found;
    }

}
