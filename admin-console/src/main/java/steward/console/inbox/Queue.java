package steward.console.inbox;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import steward.console.staff.SignedIn;

/**
 * Everything that is open on a site, most urgent first, then by time left, then by wait.
 */
record Queue(List<QueueRow> rows, SignedIn me, Instant now) {

    static final Comparator<QueueRow> ORDER = Comparator.comparingInt(QueueRow::rank)
        .thenComparing(QueueRow::due)
        .thenComparing(row -> row.isWaiting() ? 0 : 1)
        .thenComparing(QueueRow::since, Comparator.reverseOrder());

    List<QueueRow> of(Tab tab) {
        return rows.stream().filter(row -> isIn(tab, row)).sorted(ORDER).toList();
    }

    Map<Tab, Long> counts() {
        var counts = new EnumMap<Tab, Long>(Tab.class);
        for (var tab : Tab.values()) {
            counts.put(tab, rows.stream().filter(row -> isIn(tab, row)).count());
        }
        return counts;
    }

    private boolean isIn(Tab tab, QueueRow row) {
        return switch (tab) {
            case WAITING -> row.isWaiting() && (row.holderId() == null || row.ticket() != null);
            case MINE -> row.isOf(me.staffId());
            case TEAM -> true;
            case OVERDUE -> row.isOverdue(now);
        };
    }

}
