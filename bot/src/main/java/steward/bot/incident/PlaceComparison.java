package steward.bot.incident;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import steward.bot.incident.FaultKind.Reach;

/** Whether two reports of one kind can be about one place. */
final class PlaceComparison {

    /** Spots that the whole estate has once; a home says little about them. */
    private static final Set<String> OF_THE_ESTATE = Set.of("south_gate", "north_gate", "east_gate", "west_gate",
            "main_gate", "garage", "playground", "pool", "gym", "square");

    /** Kinds that are at one spot, and not at another of the same building. */
    private static final Set<FaultKind> AT_A_SPOT = EnumSet.of(FaultKind.LIGHT, FaultKind.GATE, FaultKind.SEWAGE,
            FaultKind.FLOODING, FaultKind.RUBBISH, FaultKind.SMELL, FaultKind.FACILITY, FaultKind.PARCEL_LOCKER,
            FaultKind.CHARGING, FaultKind.GREENERY, FaultKind.PARKING, FaultKind.DOOR, FaultKind.LEAK, FaultKind.HAZARD,
            FaultKind.ACCESS);

    /** Kinds that are noticed from the next building too. */
    private static final Set<FaultKind> CARRIES = EnumSet.of(FaultKind.NOISE, FaultKind.SMELL, FaultKind.GREENERY,
            FaultKind.PARKING, FaultKind.DOGS);

    private final FaultKind kind;

    private final FaultPlace one;

    private final FaultPlace other;

    private final boolean everywhere;

    PlaceComparison(FaultKind kind, Reading one, Reading other) {
        this.kind = kind;
        this.one = one.place();
        this.other = other.place();
        this.everywhere = one.everywhere() || other.everywhere();
    }

    PlaceFit fit() {
        if (clashes()) {
            return PlaceFit.CLASH;
        }
        if (isSameSpot()) {
            return PlaceFit.SAME;
        }
        boolean near = one.building() != null && one.building().equals(other.building());
        return near && isAtHome(one) && isAtHome(other) ? PlaceFit.NEAR : PlaceFit.UNKNOWN;
    }

    private boolean clashes() {
        return kind == FaultKind.LIFT && differ(one.lift(), other.lift()) || differ(one.level(), other.level())
                || AT_A_SPOT.contains(kind) && disjoint(one.spots(), other.spots())
                || AT_A_SPOT.contains(kind) && inCorridors() && differ(one.floor(), other.floor())
                || kind == FaultKind.NOISE && disjoint(one.rooms(), other.rooms())
                || !everywhere && (otherBuilding() || otherUnit() || otherStack());
    }

    private boolean inCorridors() {
        return one.spots().contains("corridor") && other.spots().contains("corridor");
    }

    private boolean otherBuilding() {
        if (one.buildingNamed() && other.buildingNamed()) {
            return differ(one.building(), other.building());
        }
        return !CARRIES.contains(kind) && isAtHome(one) && isAtHome(other) && !(isElsewhere() && shares(OF_THE_ESTATE))
                && differ(one.building(), other.building());
    }

    private boolean otherUnit() {
        boolean tells = one.unitNamed() || other.unitNamed() || kind.reach() == Reach.UNIT
                || kind.reach() == Reach.RISER;
        return tells && isAtHome(one) && isAtHome(other) && differ(one.unit(), other.unit());
    }

    private boolean otherStack() {
        return kind.reach() == Reach.RISER && one.spots().isEmpty() && other.spots().isEmpty()
                && differ(one.stack(), other.stack());
    }

    private boolean isSameSpot() {
        boolean lift = kind == FaultKind.LIFT && one.lift() != null && one.lift().equals(other.lift());
        boolean stack = kind.reach() == Reach.RISER && one.stack() != null && one.stack().equals(other.stack());
        boolean source = kind == FaultKind.NOISE && !Collections.disjoint(one.rooms(), other.rooms());
        boolean building = one.building() != null && one.building().equals(other.building());
        return isElsewhere() && shares(OF_THE_ESTATE) || building && (lift || stack || source || shares(null));
    }

    private boolean shares(@Nullable Set<String> among) {
        return one.spots()
            .stream()
            .anyMatch(spot -> other.spots().contains(spot) && (among == null || among.contains(spot)));
    }

    /** Whether the building says where the fault is. */
    private boolean isAtHome(FaultPlace place) {
        return place.building() != null && (place.buildingNamed() || kind.reach() != Reach.ESTATE
                && (!isElsewhere() || Collections.disjoint(place.spots(), OF_THE_ESTATE)));
    }

    /** Whether the fault can be away from the homes that tell of it. */
    private boolean isElsewhere() {
        return kind == FaultKind.NOISE || AT_A_SPOT.contains(kind);
    }

    private static boolean differ(@Nullable Object one, @Nullable Object other) {
        return one != null && other != null && !Objects.equals(one, other);
    }

    private static boolean disjoint(Set<String> one, Set<String> other) {
        return !one.isEmpty() && !other.isEmpty() && Collections.disjoint(one, other);
    }

}
