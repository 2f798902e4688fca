package steward.bot.incident;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import steward.bot.ticket.Category;

/** Families of faults that several homes notice at once. */
public enum FaultKind {

    LIFT(Reach.BUILDING, Category.REPAIR_ELEVATOR), POWER(Reach.BUILDING, Category.REPAIR_ELECTRICAL),
    WATER(Reach.BUILDING, Category.REPAIR_PLUMBING), WATER_QUALITY(Reach.BUILDING), HOT_WATER(Reach.BUILDING),
    HEATING(Reach.BUILDING, Category.REPAIR_GAS_HEATING), COOLING(Reach.BUILDING, Category.REPAIR_HVAC),
    GAS(Reach.BUILDING), NETWORK(Reach.BUILDING, Category.REPAIR_NETWORK), TELEVISION(Reach.BUILDING),
    /** Foul water that comes up. */
    SEWAGE(Reach.BUILDING), FLOODING(Reach.BUILDING),
    /** Water that comes down from home to home, or through a roof or a wall. */
    LEAK(Reach.RISER, Category.REPAIR_STRUCTURAL_LEAK), LIGHT(Reach.BUILDING), GATE(Reach.ESTATE),
    DOOR(Reach.UNIT, Category.REPAIR_DOORS_LOCKS), ACCESS(Reach.UNIT, Category.REPAIR_ACCESS_CONTROL),
    INTERCOM(Reach.UNIT), ALARM(Reach.BUILDING), PARCEL_LOCKER(Reach.ESTATE), CHARGING(Reach.ESTATE),
    /** Playground, pool, benches, cameras, paths: what stands outside the homes. */
    FACILITY(Reach.ESTATE, Category.REPAIR_PUBLIC_FACILITY),
    NOISE(Reach.BUILDING, Category.COMPLAINT_NOISE, Category.COMPLAINT_CONSTRUCTION_NUISANCE),
    RUBBISH(Reach.BUILDING, Category.COMPLAINT_CLEANLINESS), SMELL(Reach.BUILDING),
    PESTS(Reach.BUILDING, Category.COMPLAINT_GREENERY_PESTS), GREENERY(Reach.ESTATE),
    PARKING(Reach.ESTATE, Category.COMPLAINT_PARKING), DOGS(Reach.ESTATE, Category.COMPLAINT_PETS),
    HAZARD(Reach.BUILDING, Category.COMPLAINT_SAFETY_HAZARD);

    /** How far from one home the same fault is noticed. */
    enum Reach {

        /** Pipes that run through the homes above one another. */
        RISER, UNIT, BUILDING, ESTATE

    }

    private final Reach reach;

    private final Set<Category> categories;

    FaultKind(Reach reach, Category... categories) {
        this.reach = reach;
        var set = EnumSet.noneOf(Category.class);
        set.addAll(Arrays.asList(categories));
        this.categories = set;
    }

    Reach reach() {
        return reach;
    }

    /** The word of the public contract, such as {@code hot_water}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<FaultKind> of(Category category) {
        return Arrays.stream(values()).filter(kind -> kind.categories.contains(category)).findFirst();
    }

}
