package steward.bot.site;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import steward.testing.Databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SiteCalendarsIT {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @EnumSource(Databases.class)
    void worksMondayToFridayInStaffedHoursUntilHoursAreStored(Databases kind) {
        var db = JdbcClient.create(kind.migrated());
        assertThat(calendar(db).shiftsOn(MONDAY)).containsExactly(shift("08:30", "18:00"));
        assertThat(calendar(db).isWorkingDay(MONDAY.minusDays(1))).isFalse();

        hours(db, DayOfWeek.MONDAY, "13:30", "18:00");
        hours(db, DayOfWeek.MONDAY, "08:30", "12:00");
        hours(db, DayOfWeek.SUNDAY, "22:00", "00:00");

        assertThat(calendar(db).shiftsOn(MONDAY)).containsExactly(shift("08:30", "12:00"), shift("13:30", "18:00"));
        assertThat(calendar(db).isWorkingDay(MONDAY.plusDays(1))).isFalse();
        assertThat(calendar(db).shiftsOn(MONDAY.minusDays(1))).containsExactly(shift("22:00", "00:00"));
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void knowsTheDaysThatDiffer(Databases kind) {
        var db = JdbcClient.create(kind.migrated());
        day(db, MONDAY, false);
        day(db, MONDAY.minusDays(2), true);

        assertThat(calendar(db).holidays()).containsExactly(MONDAY);
        assertThat(calendar(db).workdays()).containsExactly(MONDAY.minusDays(2));
        assertThat(calendar(db).shiftsOn(MONDAY)).isEmpty();
        assertThat(calendar(db).shiftsOn(MONDAY.minusDays(2))).containsExactly(shift("08:30", "18:00"));
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void storesNoHoursThatEndBeforeTheyBegin(Databases kind) {
        var db = JdbcClient.create(kind.migrated());
        assertThatThrownBy(() -> hours(db, DayOfWeek.MONDAY, "22:00", "06:00"))
            .isInstanceOf(DataIntegrityViolationException.class);
    }

    private static SiteCalendar calendar(JdbcClient db) {
        return new JdbcSiteCalendars(db).of(new JdbcSites(db).find("demo").orElseThrow());
    }

    private static void hours(JdbcClient db, DayOfWeek day, String from, String to) {
        db.sql("insert into site_hours (site_id, weekday, begins_at, ends_at) values ('demo', ?, ?, ?)")
            .params(day.name(), LocalTime.parse(from), LocalTime.parse(to))
            .update();
    }

    private static void day(JdbcClient db, LocalDate day, boolean working) {
        db.sql("insert into calendar_day (site_id, on_date, working) values ('demo', ?, ?)")
            .params(day, working)
            .update();
    }

    private static Shift shift(String from, String to) {
        return new Shift(LocalTime.parse(from), LocalTime.parse(to));
    }

}
