package steward.console.inbox;

import java.time.Instant;

/** An emergency nobody has answered yet. */
record Alarm(String number, String category, String place, Instant pagedAt, String address) {
}
