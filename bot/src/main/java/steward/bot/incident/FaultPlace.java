package steward.bot.incident;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Where a fault is.
 *
 * @param building named in the text, else that of the home
 * @param buildingNamed whether the text names it
 * @param floor of the home
 * @param stack homes above one another: the last two digits of their room
 * @param rooms of other homes that the text names
 * @param spots public spots that the text names
 * @param level of a garage, such as {@code B1}
 * @param lift which of the lifts
 */
record FaultPlace(@Nullable String building, boolean buildingNamed, @Nullable String unit, boolean unitNamed,
        @Nullable Integer floor, @Nullable String stack, Set<String> rooms, Set<String> spots, @Nullable String level,
        @Nullable String lift) {

}
