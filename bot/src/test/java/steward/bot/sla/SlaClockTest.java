package steward.bot.sla;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SlaClockTest {

    private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");

    @Test
    void isOverdueOnlyAfterTheDueInstant() {
        var clock = clock(null);
        assertThat(clock.standing(NINE.plus(Duration.ofHours(24)))).isEqualTo(SlaStanding.AT_RISK);
        assertThat(clock.standing(NINE.plus(Duration.ofHours(24)).plusNanos(1_000))).isEqualTo(SlaStanding.OVERDUE);
    }

    @Test
    void isAtRiskFromThreeQuartersOfTheTime() {
        var clock = clock(null);
        assertThat(clock.standing(NINE.plus(Duration.ofHours(18)).minusNanos(1_000))).isEqualTo(SlaStanding.ON_TRACK);
        assertThat(clock.standing(NINE.plus(Duration.ofHours(18)))).isEqualTo(SlaStanding.AT_RISK);
    }

    @Test
    void isMetAtExactlyTheDueInstantWheneverOneLooks() {
        var clock = clock(NINE.plus(Duration.ofHours(24)));
        assertThat(clock.standing(NINE.plus(Duration.ofDays(9)))).isEqualTo(SlaStanding.MET);
    }

    @Test
    void staysOverdueWhenItWasMetLate() {
        var clock = clock(NINE.plus(Duration.ofHours(24)).plusNanos(1_000));
        assertThat(clock.standing(NINE.plus(Duration.ofDays(9)))).isEqualTo(SlaStanding.OVERDUE);
    }

    @Test
    void isNeverAtRiskWhereWorkingDaysCount() {
        var clock = new SlaClock("TS-1", ClockName.REPORT_BACK, 0, "SL-G", NINE, NINE.plus(Duration.ofDays(3)), null,
                null);
        assertThat(clock.standing(NINE.plus(Duration.ofDays(3)))).isEqualTo(SlaStanding.ON_TRACK);
    }

    private static SlaClock clock(@Nullable Instant metAt) {
        return new SlaClock("TS-1", ClockName.RESPOND, 0, "SL-C2", NINE, NINE.plus(Duration.ofHours(24)),
                NINE.plus(Duration.ofHours(18)), metAt);
    }

}
