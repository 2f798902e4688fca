package steward.bot.channel.webchat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LocalTimesTest {

    /** Half past eleven in the evening in Shanghai. */
    private static final LocalTimes LATE = new LocalTimes(ZoneId.of("Asia/Shanghai"),
            DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH), Instant.parse("2026-11-21T15:30:00Z"));

    @ParameterizedTest
    @CsvSource({ "2026-11-19T15:59:59Z,date", "2026-11-19T16:00:00Z,yesterday", "2026-11-20T16:00:00Z,today",
            "2026-11-21T15:59:59Z,today", "2026-11-21T16:00:00Z,tomorrow", "2026-11-22T16:00:00Z,date" })
    void aDayEndsAtMidnightOfTheEstate(OffsetDateTime at, String word) {
        assertThat(LATE.word(at)).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({ "2026-11-21T16:05:00Z,00:05,Sun 22 Nov", "2026-11-21T08:30:00-05:00,21:30,Sat 21 Nov" })
    void timesAreThoseOfTheEstate(OffsetDateTime at, String clock, String date) {
        assertThat(LATE.clock(at)).isEqualTo(clock);
        assertThat(LATE.date(at)).isEqualTo(date);
    }

}
