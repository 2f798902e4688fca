package steward.bot.sla.clock;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import steward.bot.site.SiteCalendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static steward.bot.sla.clock.Clocks.OFFICE;
import static steward.bot.sla.clock.Clocks.at;
import static steward.bot.sla.clock.Clocks.pause;
import static steward.bot.sla.clock.Clocks.workingDays;

class WorkingDayClockTest {

    @Test
    void takesTheDayOfReceiptForDayZero() {
        for (var received : List.of("2026-11-23T00:00", "2026-11-23T09:00", "2026-11-23T23:59")) {
            assertThat(workingDays(3, received).read(at(received)).dueAt()).isEqualTo(at("2026-11-26T18:00"));
        }
    }

    @Test
    void countsTheDateOfTheSiteAndNotThatOfTheSender() {
        var monday = "2026-11-22T20:00:00Z";
        assertThat(workingDays(1, monday).read(at(monday)).dueAt()).isEqualTo(at("2026-11-24T18:00"));
    }

    @Test
    void skipsWeekendsAndHolidaysAndCountsTheDayThatMakesUp() {
        var friday = "2026-11-27T23:30";
        assertThat(workingDays(3, friday).read(at(friday)).dueAt()).isEqualTo(at("2026-12-02T18:00"));
        var september = "2026-09-30T09:00";
        assertThat(workingDays(3, september).read(at(september)).dueAt()).isEqualTo(at("2026-10-10T18:00"));
    }

    @Test
    void isNotTouchedByPauses() {
        var clock = workingDays(1, "2026-11-23T09:00", pause("2026-11-23T10:00", null),
                pause("2026-11-23T10:00", "2026-11-27T10:00"));
        var reading = clock.read(at("2026-11-23T12:00"));
        assertThat(reading.dueAt()).isEqualTo(at("2026-11-24T18:00"));
        assertThat(reading.standing()).isEqualTo(ClockStanding.ON_TRACK);
    }

    @Test
    void countsRealSecondsAndIsNeverAtRisk() {
        var clock = workingDays(1, "2026-11-23T09:00");
        var last = clock.read(at("2026-11-24T18:00"));
        assertThat(last.standing()).isEqualTo(ClockStanding.ON_TRACK);
        assertThat(last.atRiskFrom()).isNull();
        assertThat(clock.read(at("2026-11-23T18:00")).remaining()).isEqualTo(Duration.ofHours(24));
        var late = clock.read(at("2026-11-24T18:00:01+08:00"));
        assertThat(late.standing()).isEqualTo(ClockStanding.OVERDUE);
        assertThat(late.remaining()).isEqualTo(Duration.ofSeconds(-1));
    }

    @Test
    void refusesATargetBelowOneDay() {
        assertThatThrownBy(() -> workingDays(0, "2026-11-23T09:00")).hasMessageContaining("at least 1");
        assertThatThrownBy(() -> workingDays(-1, "2026-11-23T09:00")).hasMessageContaining("-1 working days");
    }

    @Test
    void refusesACalendarWithTooFewWorkingDays() {
        var once = new SiteCalendar(OFFICE.zone(), Map.of(), Set.of(), Clocks.dates("2026-11-25"));
        var target = new ClockTarget.WorkingDays(2, LocalTime.of(18, 0));
        var clock = PromiseClock.of(target, () -> once, at("2026-11-23T09:00"), List.of());
        assertThatThrownBy(() -> clock.read(at("2026-11-23T09:00"))).isInstanceOf(NeverDue.class)
            .hasMessageContaining("2 working days is not reached within 100 years");
    }

}
