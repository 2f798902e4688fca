package steward.bot.incident;

import java.util.Collections;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** How the places of two reports differ, whatever the fault. */
record PlacePair(boolean sameBuilding, boolean otherBuilding, boolean otherUnit, boolean otherSpots, boolean otherStack,
        boolean[] facts) {

    /** How many facts there are. */
    static final int SIZE = 23;

    static PlacePair of(Reading one, Reading other) {
        var a = one.place();
        var b = other.place();
        boolean building = same(a.building(), b.building());
        boolean elsewhere = differ(a.building(), b.building());
        boolean unit = building && same(a.unit(), b.unit());
        boolean otherUnit = building && differ(a.unit(), b.unit());
        boolean stack = unit && same(a.stack(), b.stack());
        boolean otherStack = unit && differ(a.stack(), b.stack());
        boolean spots = !Collections.disjoint(a.spots(), b.spots());
        boolean otherSpots = areDisjoint(a.spots(), b.spots());
        boolean named = a.buildingNamed() || b.buildingNamed();
        boolean[] facts = { building, elsewhere, building && named, elsewhere && a.buildingNamed() && b.buildingNamed(),
                elsewhere && named, unit, otherUnit, otherUnit && (a.unitNamed() || b.unitNamed()), stack, otherStack,
                unit && same(a.floor(), b.floor()), unit && differ(a.floor(), b.floor()), spots, otherSpots,
                same(a.lift(), b.lift()), differ(a.lift(), b.lift()), same(a.level(), b.level()),
                differ(a.level(), b.level()), !Collections.disjoint(a.rooms(), b.rooms()),
                areDisjoint(a.rooms(), b.rooms()), one.everywhere() || other.everywhere(),
                a.building() == null || b.building() == null, a.spots().isEmpty() != b.spots().isEmpty() };
        return new PlacePair(building, elsewhere, otherUnit, otherSpots, otherStack, facts);
    }

    private static boolean same(@Nullable Object one, @Nullable Object other) {
        return one != null && one.equals(other);
    }

    private static boolean differ(@Nullable Object one, @Nullable Object other) {
        return one != null && other != null && !one.equals(other);
    }

    private static boolean areDisjoint(Set<String> one, Set<String> other) {
        return !one.isEmpty() && !other.isEmpty() && Collections.disjoint(one, other);
    }

}
