package steward.bot.sla.clock;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static steward.bot.sla.clock.Clocks.at;
import static steward.bot.sla.clock.Clocks.elapsed;

class ElapsedClockTest {

    @Test
    void runsThroughNightsWeekendsAndHolidays() {
        assertThat(elapsed("PT72H", "2026-09-30T17:00").read(at("2026-09-30T17:00")).dueAt())
            .isEqualTo(at("2026-10-03T17:00"));
    }

    @Test
    void isNotStretchedWhenTheClocksOnTheWallChange() {
        var start = "2026-03-28T12:00:00+01:00";
        assertThat(elapsed("PT24H", start).read(at(start)).dueAt()).isEqualTo(at("2026-03-29T13:00:00+02:00"));
    }

    @Test
    void isMetUpToAndIncludingTheDueInstantAndOverdueAfterIt() {
        var clock = elapsed("PT24H", "2026-11-23T09:00");
        assertThat(clock.read(at("2026-11-24T09:00")).standing()).isEqualTo(ClockStanding.AT_RISK);
        assertThat(clock.read(at("2026-11-24T09:00:00.000001+08:00")).standing()).isEqualTo(ClockStanding.OVERDUE);
    }

    @Test
    void isAtRiskFromThreeQuartersOfItsTime() {
        var clock = elapsed("PT24H", "2026-11-23T09:00");
        assertThat(clock.read(at("2026-11-24T02:59:59+08:00")).standing()).isEqualTo(ClockStanding.ON_TRACK);
        assertThat(clock.read(at("2026-11-24T03:00")).standing()).isEqualTo(ClockStanding.AT_RISK);
        assertThat(clock.read(at("2026-11-24T03:00")).atRiskFrom()).isEqualTo(at("2026-11-24T03:00"));
    }

    @Test
    void countsDownAndOnBelowZero() {
        var clock = elapsed("PT24H", "2026-11-23T09:00");
        assertThat(clock.read(at("2026-11-23T09:00")).remaining()).isEqualTo(Duration.ofHours(24));
        assertThat(clock.read(at("2026-11-24T08:59:59+08:00")).remaining()).isEqualTo(Duration.ofSeconds(1));
        assertThat(clock.read(at("2026-11-24T09:00:01+08:00")).remaining()).isEqualTo(Duration.ofSeconds(-1));
    }

    @Test
    void hasAllItsTimeBeforeItStarts() {
        var reading = elapsed("PT24H", "2026-11-23T09:00").read(at("2026-11-22T09:00"));
        assertThat(reading.remaining()).isEqualTo(Duration.ofHours(24));
        assertThat(reading.standing()).isEqualTo(ClockStanding.ON_TRACK);
    }

    @Test
    void refusesATargetThatIsNotLongerThanNothing() {
        assertThatThrownBy(() -> elapsed("PT0S", "2026-11-23T09:00")).hasMessageContaining("longer than nothing");
        assertThatThrownBy(() -> elapsed("PT-1H", "2026-11-23T09:00")).hasMessageContaining("PT-1H");
    }

    @Test
    void refusesATargetBeyondAHundredYears() {
        var clock = elapsed("P40000D", "2026-11-23T09:00");
        assertThatThrownBy(() -> clock.read(at("2026-11-23T09:00"))).isInstanceOf(NeverDue.class)
            .hasMessageContaining("not reached within 100 years");
    }

}
