package steward.bot.sla.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import steward.bot.site.SiteCalendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static steward.bot.sla.clock.Clocks.OFFICE;
import static steward.bot.sla.clock.Clocks.at;
import static steward.bot.sla.clock.Clocks.dates;
import static steward.bot.sla.clock.Clocks.weekdays;
import static steward.bot.sla.clock.Clocks.with;
import static steward.bot.sla.clock.Clocks.working;

class WorkingClockTest {

    @Test
    void standsStillAtNoonAndAtNight() {
        assertThat(due(OFFICE, "PT4H", "2026-11-23T09:00")).isEqualTo(at("2026-11-23T14:30"));
        assertThat(due(OFFICE, "PT8H", "2026-11-23T09:00")).isEqualTo(at("2026-11-24T09:00"));
    }

    @Test
    void beginsAtTheNextWorkingInstant() {
        assertThat(due(OFFICE, "PT1H", "2026-11-23T12:30")).isEqualTo(at("2026-11-23T14:30"));
        assertThat(due(OFFICE, "PT1H", "2026-11-27T20:00")).isEqualTo(at("2026-11-30T09:30"));
    }

    @Test
    void isDueAtTheEndOfAnIntervalThatItFills() {
        assertThat(due(OFFICE, "PT3H30M", "2026-11-23T08:30")).isEqualTo(at("2026-11-23T12:00"));
        assertThat(due(OFFICE, "PT8H", "2026-11-23T08:30")).isEqualTo(at("2026-11-23T18:00"));
    }

    @Test
    void skipsHolidaysAndWorksTheDayThatMakesUpByMondaysHours() {
        assertThat(due(OFFICE, "PT1H", "2026-09-30T17:30")).isEqualTo(at("2026-10-08T09:00"));
        assertThat(due(OFFICE, "PT1H", "2026-10-09T17:30")).isEqualTo(at("2026-10-10T09:00"));
    }

    @Test
    void worksADayThatMakesUpByItsOwnHoursWhereItHasSome() {
        var monday = Clocks.everyDay("Asia/Shanghai", "10:00-12:00");
        var calendar = with(monday, Set.of(), dates("2026-10-10"));
        assertThat(due(calendar, "PT1H", "2026-10-10T00:00")).isEqualTo(at("2026-10-10T11:00"));
    }

    @Test
    void takesADateInBothListsForAHoliday() {
        var calendar = with(OFFICE, dates("2026-10-10"), dates("2026-10-10"));
        assertThat(due(calendar, "PT1H", "2026-10-09T17:30")).isEqualTo(at("2026-10-12T09:00"));
    }

    @Test
    void countsHoursThatOverlapOnce() {
        assertThat(due(weekdays("13:00-15:00", "09:00-17:00", "16:00-18:00"), "PT9H", "2026-11-23T00:00"))
            .isEqualTo(at("2026-11-23T18:00"));
    }

    @Test
    void runsThroughMidnightWhereHoursMeetThere() {
        var night = Clocks.everyDay("Asia/Shanghai", "22:00-00:00", "00:00-06:00");
        assertThat(due(night, "PT5H", "2026-11-23T22:30")).isEqualTo(at("2026-11-24T03:30"));
    }

    @Test
    void isOverdueAtNightWithoutCountingTheNight() {
        var clock = working(OFFICE, "PT8H", "2026-11-27T08:30");
        assertThat(clock.read(at("2026-11-27T18:00")).standing()).isEqualTo(ClockStanding.AT_RISK);
        var night = clock.read(at("2026-11-28T03:00"));
        assertThat(night.standing()).isEqualTo(ClockStanding.OVERDUE);
        assertThat(night.remaining()).isZero();
        assertThat(clock.read(at("2026-11-30T09:30")).remaining()).isEqualTo(Duration.ofHours(-1));
    }

    @Test
    void isAtRiskFromThreeQuartersOfItsWorkingTime() {
        var clock = working(OFFICE, "PT8H", "2026-11-23T08:30");
        assertThat(clock.read(at("2026-11-23T15:59:59+08:00")).standing()).isEqualTo(ClockStanding.ON_TRACK);
        assertThat(clock.read(at("2026-11-23T16:00")).standing()).isEqualTo(ClockStanding.AT_RISK);
    }

    @Test
    void refusesACalendarWithoutWorkingTime() {
        var never = new SiteCalendar(OFFICE.zone(), Map.of(), Set.of(), dates("2026-10-10"));
        assertThatThrownBy(() -> due(never, "PT1H", "2026-10-09T09:00")).isInstanceOf(NeverDue.class)
            .hasMessageContaining("the calendar has no working time within 100 years");
    }

    @Test
    void refusesATargetItDoesNotReach() {
        assertThatThrownBy(() -> due(weekdays("09:00-09:01"), "PT1000H", "2026-11-23T09:00"))
            .isInstanceOf(NeverDue.class)
            .hasMessageContaining("PT1000H is not reached within 100 years");
    }

    @Test
    @Timeout(2)
    void isQuickOverFiftyYears() {
        for (int i = 0; i < 20; i++) {
            var clock = working(weekdays("08:30-12:00", "13:30-18:00"), "PT100000H", "2026-11-23T08:30");
            assertThat(clock.read(at("2090-01-01T00:00")).dueAt()).isEqualTo(at("2074-10-19T18:00"));
        }
    }

    private static @Nullable Instant due(SiteCalendar calendar, String target, String start) {
        return working(calendar, target, start).read(at(start)).dueAt();
    }

}
