package steward.bot.sla.clock;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import steward.bot.site.SiteCalendar;

import static org.assertj.core.api.Assertions.assertThat;
import static steward.bot.sla.clock.Clocks.at;
import static steward.bot.sla.clock.Clocks.everyDay;
import static steward.bot.sla.clock.Clocks.working;

/**
 * In Berlin the night of 29 March 2026 has no hour from 2 to 3, that of 25 October has it
 * twice.
 */
class DaylightSavingTest {

    private static final String SPRING = "2026-03-29T00:00:00+01:00";

    private static final String AUTUMN = "2026-10-25T00:00:00+02:00";

    @Test
    void countsRealSecondsInsideTheHours() {
        var nights = everyDay("Europe/Berlin", "00:00-06:00");
        assertThat(due(nights, "PT5H", SPRING)).isEqualTo(at("2026-03-29T06:00:00+02:00"));
        assertThat(due(nights, "PT7H", AUTUMN)).isEqualTo(at("2026-10-25T06:00:00+01:00"));
    }

    @Test
    void beginsHoursThatBeginInTheMissingHourWhenItIsOver() {
        assertThat(due(everyDay("Europe/Berlin", "02:30-06:00"), "PT1H", SPRING))
            .isEqualTo(at("2026-03-29T04:00:00+02:00"));
    }

    @Test
    void skipsHoursThatLieInTheMissingHour() {
        assertThat(due(everyDay("Europe/Berlin", "02:15-02:45"), "PT30M", SPRING))
            .isEqualTo(at("2026-03-30T02:45:00+02:00"));
    }

    @Test
    void worksTwiceTheHoursThatLieInTheRepeatedHour() {
        assertThat(due(everyDay("Europe/Berlin", "02:15-02:45"), "PT1H", AUTUMN))
            .isEqualTo(at("2026-10-25T02:45:00+01:00"));
    }

    @Test
    void keepsTheOrderOfTimeWhereTheClockIsTurnedBackOverMidnight() {
        var late = everyDay("America/St_Johns", "23:30-00:00");
        assertThat(due(late, "PT59M", "2010-11-06T23:00:00-02:30")).isEqualTo(at("2010-11-06T23:59:00-03:30"));
    }

    private static @Nullable Instant due(SiteCalendar calendar, String target, String start) {
        return working(calendar, target, start).read(at(start)).dueAt();
    }

}
