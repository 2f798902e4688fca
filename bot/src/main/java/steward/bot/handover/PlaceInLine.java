package steward.bot.handover;

import java.time.LocalTime;

/**
 * What a waiting resident is told.
 *
 * @param ahead conversations before this one
 * @param staffed whether the service desk is staffed now
 * @param opensAt when it next opens, local time, where it is not
 */
public record PlaceInLine(int ahead, boolean staffed, LocalTime opensAt) {
}
