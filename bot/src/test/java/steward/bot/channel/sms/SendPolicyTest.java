package steward.bot.channel.sms;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SendPolicyTest {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    @Test
    void pausesGrowUpToTheLongest() {
        assertThat(SendPolicy.pause(0, Duration.ofSeconds(1), LONGEST, 0)).isEqualTo(Duration.ofMillis(500));
        assertThat(SendPolicy.pause(3, Duration.ofSeconds(1), LONGEST, 0)).isEqualTo(Duration.ofSeconds(4));
        assertThat(SendPolicy.pause(1_000, Duration.ofSeconds(1), LONGEST, 0)).isEqualTo(LONGEST.dividedBy(2));
    }

    @Test
    void chanceSpreadsThePauseOverItsSecondHalf() {
        assertThat(SendPolicy.pause(2, Duration.ofSeconds(1), LONGEST, 0.5)).isEqualTo(Duration.ofSeconds(3));
        assertThat(SendPolicy.pause(2, Duration.ofSeconds(1), LONGEST, 0.999)).isLessThan(Duration.ofSeconds(4));
    }

}
