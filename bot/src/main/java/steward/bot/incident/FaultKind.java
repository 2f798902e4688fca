package steward.bot.incident;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import steward.bot.ticket.Category;

/** Families of faults that several homes notice at once. */
public enum FaultKind {

    LIFT(Reach.BUILDING, 48, Category.REPAIR_ELEVATOR), POWER(Reach.BUILDING, 48, Category.REPAIR_ELECTRICAL),
    WATER(Reach.BUILDING, 48, Category.REPAIR_PLUMBING), WATER_QUALITY(Reach.BUILDING, 72),
    HOT_WATER(Reach.BUILDING, 48), HEATING(Reach.BUILDING, 72, Category.REPAIR_GAS_HEATING),
    COOLING(Reach.BUILDING, 72, Category.REPAIR_HVAC), GAS(Reach.BUILDING, 48),
    NETWORK(Reach.BUILDING, 48, Category.REPAIR_NETWORK), TELEVISION(Reach.BUILDING, 48),
    /** Foul water that comes up. */
    SEWAGE(Reach.BUILDING, 72), FLOODING(Reach.BUILDING, 72),
    /** Water that comes down from home to home, or through a roof or a wall. */
    LEAK(Reach.RISER, 72, Category.REPAIR_STRUCTURAL_LEAK), LIGHT(Reach.BUILDING, 72), GATE(Reach.ESTATE, 48),
    DOOR(Reach.UNIT, 72, Category.REPAIR_DOORS_LOCKS), ACCESS(Reach.UNIT, 72, Category.REPAIR_ACCESS_CONTROL),
    INTERCOM(Reach.UNIT, 72), ALARM(Reach.BUILDING, 24), PARCEL_LOCKER(Reach.ESTATE, 72), CHARGING(Reach.ESTATE, 72),
    /** Playground, pool, benches, cameras, paths: what stands outside the homes. */
    FACILITY(Reach.ESTATE, 96, Category.REPAIR_PUBLIC_FACILITY),
    NOISE(Reach.BUILDING, 72, Category.COMPLAINT_NOISE, Category.COMPLAINT_CONSTRUCTION_NUISANCE),
    RUBBISH(Reach.BUILDING, 72, Category.COMPLAINT_CLEANLINESS), SMELL(Reach.BUILDING, 48),
    PESTS(Reach.BUILDING, 96, Category.COMPLAINT_GREENERY_PESTS), GREENERY(Reach.ESTATE, 96),
    PARKING(Reach.ESTATE, 24, Category.COMPLAINT_PARKING), DOGS(Reach.ESTATE, 48, Category.COMPLAINT_PETS),
    HAZARD(Reach.BUILDING, 48, Category.COMPLAINT_SAFETY_HAZARD);

    /** How far from one home the same fault is noticed. */
    enum Reach {

        /** Pipes that run through the homes above one another. */
        RISER, UNIT, BUILDING, ESTATE

    }

    private final Reach reach;

    private final Duration window;

    private final Set<Category> categories;

    FaultKind(Reach reach, int hours, Category... categories) {
        this.reach = reach;
        this.window = Duration.ofHours(hours);
        var set = EnumSet.noneOf(Category.class);
        set.addAll(Arrays.asList(categories));
        this.categories = set;
    }

    Reach reach() {
        return reach;
    }

    /** How long after the last report another one still joins. */
    Duration window() {
        return window;
    }

    /** What the same fault is often told as. */
    Set<FaultKind> toldAs() {
        return switch (this) {
            case SEWAGE -> EnumSet.of(FLOODING, SMELL);
            case RUBBISH -> EnumSet.of(SMELL);
            default -> EnumSet.noneOf(FaultKind.class);
        };
    }

    /** The word of the public contract, such as {@code hot_water}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<FaultKind> of(Category category) {
        return Arrays.stream(values()).filter(kind -> kind.categories.contains(category)).findFirst();
    }

}
