package steward.bot.sla.clock;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static steward.bot.sla.clock.Clocks.OFFICE;
import static steward.bot.sla.clock.Clocks.at;
import static steward.bot.sla.clock.Clocks.elapsed;
import static steward.bot.sla.clock.Clocks.pause;
import static steward.bot.sla.clock.Clocks.working;

/** Clocks of eight hours from nine, due at five without a pause. */
class PauseTest {

    private static final String NINE = "2026-11-23T09:00";

    @Test
    void movesTheDueInstantByItsLength() {
        var clock = elapsed("PT8H", NINE, pause("2026-11-23T10:00", "2026-11-23T12:00"));
        assertThat(clock.read(at(NINE)).dueAt()).isEqualTo(at("2026-11-23T19:00"));
    }

    @Test
    void countsOnceWhatOverlaps() {
        var clock = elapsed("PT8H", NINE, pause("2026-11-23T11:00", "2026-11-23T13:00"),
                pause("2026-11-23T10:00", "2026-11-23T12:00"), pause("2026-11-23T10:30", "2026-11-23T11:00"));
        assertThat(clock.read(at(NINE)).dueAt()).isEqualTo(at("2026-11-23T20:00"));
    }

    @Test
    void countsOnlyFromTheStartOfTheClockOn() {
        var clock = elapsed("PT8H", NINE, pause("2026-11-22T09:00", "2026-11-23T10:00"),
                pause("2026-11-20T09:00", "2026-11-21T09:00"));
        assertThat(clock.read(at(NINE)).dueAt()).isEqualTo(at("2026-11-23T18:00"));
    }

    @Test
    void changesNothingWhenItBeginsAtTheDueInstantOrAfterIt() {
        var clock = elapsed("PT8H", NINE, pause("2026-11-23T17:00", "2026-11-23T18:00"),
                pause("2026-11-23T19:00", null));
        var reading = clock.read(at("2026-11-23T20:00"));
        assertThat(reading.dueAt()).isEqualTo(at("2026-11-23T17:00"));
        assertThat(reading.standing()).isEqualTo(ClockStanding.OVERDUE);
        assertThat(reading.remaining()).isEqualTo(Duration.ofHours(-3));
    }

    @Test
    void leavesTheTimeThatIsLeftAsItIs() {
        var clock = elapsed("PT8H", NINE, pause("2026-11-23T10:00", "2026-11-23T12:00"));
        assertThat(clock.read(at("2026-11-23T10:00")).remaining()).isEqualTo(Duration.ofHours(7));
        assertThat(clock.read(at("2026-11-23T11:59")).remaining()).isEqualTo(Duration.ofHours(7));
        assertThat(clock.read(at("2026-11-23T12:01")).remaining()).isEqualTo(Duration.ofMinutes(6 * 60 + 59));
    }

    @Test
    void ofWorkingTimeCountsOnlyWhereItMeetsTheHours() {
        var clock = working(OFFICE, "PT8H", "2026-11-23T08:30", pause("2026-11-23T11:30", "2026-11-23T14:00"));
        assertThat(clock.read(at(NINE)).dueAt()).isEqualTo(at("2026-11-24T09:30"));
    }

    @Test
    void withoutAnEndLeavesNoDueInstant() {
        var reading = elapsed("PT8H", NINE, pause("2026-11-23T10:00", null)).read(at("2026-11-25T10:00"));
        assertThat(reading.dueAt()).isNull();
        assertThat(reading.standing()).isEqualTo(ClockStanding.PAUSED);
        assertThat(reading.remaining()).isEqualTo(Duration.ofHours(7));
    }

    @Test
    void withoutAnEndCountsFromTheInstantItBegins() {
        var clock = elapsed("PT8H", NINE, pause("2026-11-23T10:00", null));
        assertThat(clock.read(at("2026-11-23T09:59:59+08:00")).dueAt()).isEqualTo(at("2026-11-23T17:00"));
        assertThat(clock.read(at("2026-11-23T10:00")).standing()).isEqualTo(ClockStanding.PAUSED);
    }

    @Test
    void withoutAnEndStopsTheClockWhereThePauseThatReachesItBegins() {
        var clock = elapsed("PT8H", NINE, pause("2026-11-23T18:00", null),
                pause("2026-11-23T16:00", "2026-11-23T19:00"));
        var reading = clock.read(at("2026-11-24T09:00"));
        assertThat(reading.standing()).isEqualTo(ClockStanding.PAUSED);
        assertThat(reading.remaining()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void withoutAnEndBeforeTheStartLeavesAllTheTime() {
        var reading = working(OFFICE, "PT8H", NINE, pause("2026-11-20T10:00", null)).read(at("2026-11-25T10:00"));
        assertThat(reading.standing()).isEqualTo(ClockStanding.PAUSED);
        assertThat(reading.remaining()).isEqualTo(Duration.ofHours(8));
    }

    @Test
    void doesNotEndBeforeItBegins() {
        assertThatThrownBy(() -> pause("2026-11-23T10:00", "2026-11-23T09:59"))
            .hasMessageContaining("ends before it begins");
    }

}
