package steward.bot.site;

import org.jspecify.annotations.Nullable;

/**
 * A place in the estate, normalised: Arabic digits, Latin capitals, no suffix ({@code 6},
 * {@code D}, {@code 1905}). A part that was not given is null; at least one part is
 * given.
 */
public record Location(@Nullable String building, @Nullable String unit, @Nullable String room) {

    public Location {
        if (building == null && unit == null && room == null) {
            throw new IllegalArgumentException("a location names at least a building, a unit or a room");
        }
    }

    /** A location of these parts, or null where none is given. */
    public static @Nullable Location ofNullable(@Nullable String building, @Nullable String unit,
            @Nullable String room) {
        return building == null && unit == null && room == null ? null : new Location(building, unit, room);
    }

}
