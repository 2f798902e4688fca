package steward.bot.sla;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import steward.bot.site.StaffMember;

/**
 * What staff members are told about tickets and their promises, until they have seen it.
 */
@Component
public class StaffNotices {

    private static final int AT_MOST = 200;

    private final JdbcClient db;

    StaffNotices(JdbcClient db) {
        this.db = db;
    }

    void add(SlaDeadline deadline, List<StaffMember> members, boolean wantsNewTime, boolean late, Instant now) {
        members.forEach(member -> db.sql("""
                insert into staff_notice (staff_id, ticket_number, clock, round, stage, wants_new_time, late, told_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(member.id(), deadline.ticketNumber(), deadline.clock().name(), deadline.round(),
                    deadline.stage().name(), wantsNewTime, late, now.atOffset(ZoneOffset.UTC))
            .update());
    }

    /** Tells these people what is no matter of a deadline. */
    public void tell(Collection<String> staffIds, String ticketNumber, TicketNews news, Instant now) {
        staffIds.forEach(staffId -> db.sql("""
                insert into staff_notice (staff_id, ticket_number, news, wants_new_time, late, told_at)
                values (?, ?, ?, false, false, ?)""")
            .params(staffId, ticketNumber, news.name(), now.atOffset(ZoneOffset.UTC))
            .update());
    }

    /** Whether anybody was told this about a ticket after an instant. */
    public boolean wereTold(String ticketNumber, TicketNews news, Instant after) {
        return db.sql("select count(*) from staff_notice where ticket_number = ? and news = ? and told_at > ?")
            .params(ticketNumber, news.name(), after.atOffset(ZoneOffset.UTC))
            .query(Integer.class)
            .single() > 0;
    }

    /** The resident was told a new time: nobody has to be reminded of it any more. */
    void answered(SlaClock clock, Instant at) {
        db.sql("""
                update staff_notice set seen_at = ?
                where ticket_number = ? and clock = ? and round = ? and wants_new_time and seen_at is null""")
            .params(at.atOffset(ZoneOffset.UTC), clock.ticketNumber(), clock.name().name(), clock.round())
            .update();
    }

    /** What a staff member has not seen yet about open tickets, newest first. */
    public List<StaffNotice> unseen(String staffId) {
        return db.sql("""
                select n.* from staff_notice n join ticket t on t.number = n.ticket_number
                where n.staff_id = ? and n.seen_at is null and t.closed_at is null
                order by n.told_at desc, n.id desc limit ?""")
            .params(staffId, AT_MOST)
            .query(StaffNotices::notice)
            .list();
    }

    /**
     * @return whether the notice is this staff member's; seeing it twice changes nothing
     */
    @Transactional
    public boolean see(long id, String staffId, Instant at) {
        return db.sql("update staff_notice set seen_at = coalesce(seen_at, ?) where id = ? and staff_id = ?")
            .params(at.atOffset(ZoneOffset.UTC), id, staffId)
            .update() == 1;
    }

    private static StaffNotice notice(ResultSet row, int n) throws SQLException {
        var stage = row.getString("stage");
        return new StaffNotice(row.getLong("id"), row.getString("staff_id"), row.getString("ticket_number"),
                stage == null ? null : ClockName.valueOf(row.getString("clock")),
                stage == null ? null : DeadlineStage.valueOf(stage),
                stage == null ? TicketNews.valueOf(row.getString("news")) : null, row.getBoolean("wants_new_time"),
                row.getBoolean("late"), row.getObject("told_at", OffsetDateTime.class).toInstant());
    }

}
