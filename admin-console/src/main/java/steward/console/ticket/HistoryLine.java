package steward.console.ticket;

import java.time.Instant;

/**
 * A line of the history with names instead of ids.
 *
 * @param step the word of the contract, such as {@code report_back}
 */
public record HistoryLine(Instant at, String actor, String step, String status, String why) {
}
