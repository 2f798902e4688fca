package steward.console.analytics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PeriodTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static final Instant SATURDAY_1530 = Instant.parse("2026-11-21T07:30:00Z");

    @Test
    void startsOnMondayMidnightOfTheSiteAndEndsNow() {
        var week = Period.weeks(1, SHANGHAI, SATURDAY_1530);

        assertThat(week.from()).isEqualTo("2026-11-15T16:00:00Z");
        assertThat(week.to()).isEqualTo(SATURDAY_1530);
    }

    @Test
    void includesItsLastDayToTheEnd() {
        var october = Period.of(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-10-31"), SHANGHAI, SATURDAY_1530);

        assertThat(october.from()).isEqualTo("2026-09-30T16:00:00Z");
        assertThat(october.to()).isEqualTo("2026-10-31T16:00:00Z");
    }

    @Test
    void comparesTheSameWeekdaysUpToTheSameTime() {
        var before = Period.weeks(1, SHANGHAI, SATURDAY_1530).before();

        assertThat(before.from()).isEqualTo("2026-11-08T16:00:00Z");
        assertThat(before.to()).isEqualTo("2026-11-14T07:30:00Z");
    }

    @Test
    void cutsItsWeeksToItsOwnDays() {
        var days = Period.of(LocalDate.parse("2026-11-04"), LocalDate.parse("2026-11-17"), SHANGHAI, SATURDAY_1530);

        assertThat(days.weeks()).extracting(Period::first)
            .containsExactly(LocalDate.parse("2026-11-04"), LocalDate.parse("2026-11-09"),
                    LocalDate.parse("2026-11-16"));
        assertThat(days.weeks().getLast().last()).isEqualTo("2026-11-17");
    }

    @Test
    void keepsAnHourThatSummerTimeTakes() {
        var week = Period.of(LocalDate.parse("2026-03-23"), LocalDate.parse("2026-03-29"), ZoneId.of("Europe/Berlin"),
                SATURDAY_1530);

        assertThat(week.from()).isEqualTo("2026-03-22T23:00:00Z");
        assertThat(week.to()).isEqualTo("2026-03-29T22:00:00Z");
    }

    @Test
    void refusesToEndBeforeItStarts() {
        assertThatIllegalArgumentException().isThrownBy(
                () -> Period.of(LocalDate.parse("2026-11-02"), LocalDate.parse("2026-11-01"), SHANGHAI, SATURDAY_1530));
    }

}
