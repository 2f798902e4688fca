package steward.bot.channel.sms;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static steward.bot.channel.sms.TwilioStatus.ACCEPTED;
import static steward.bot.channel.sms.TwilioStatus.DELIVERED;
import static steward.bot.channel.sms.TwilioStatus.FAILED;
import static steward.bot.channel.sms.TwilioStatus.QUEUED;
import static steward.bot.channel.sms.TwilioStatus.READ;
import static steward.bot.channel.sms.TwilioStatus.SENT;
import static steward.bot.channel.sms.TwilioStatus.UNDELIVERED;

class TwilioStatusTest {

    @Test
    void onlyMovesUp() {
        assertThat(ACCEPTED.isAbove(null)).isTrue();
        assertThat(SENT.isAbove(QUEUED)).isTrue();
        assertThat(SENT.isAbove(DELIVERED)).isFalse();
        assertThat(DELIVERED.isAbove(UNDELIVERED)).isFalse();
        assertThat(FAILED.isAbove(SENT)).isTrue();
        assertThat(READ.isAbove(DELIVERED)).isTrue();
    }

    @Test
    void ignoresWordsItDoesNotKnow() {
        assertThat(TwilioStatus.named("partially_delivered")).isEmpty();
        assertThat(TwilioStatus.named(null)).isEmpty();
        assertThat(TwilioStatus.named("delivered")).contains(DELIVERED);
    }

}
