package steward.console.staff;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LoginAttemptsTest {

    private static final String HERE = "10.0.0.1";

    private static final String ELSEWHERE = "10.0.0.2";

    private final HandClock clock = new HandClock();

    private final LoginAttempts attempts = new LoginAttempts(clock);

    @Test
    void refusesOnlyAfterTheFifthFailure() {
        fail("wang", HERE, LoginAttempts.PER_NAME - 1);
        assertThat(attempts.areTooMany("wang", HERE)).isFalse();

        fail("wang", HERE, 1);
        assertThat(attempts.areTooMany("wang", HERE)).isTrue();
    }

    @Test
    void doesNotLockTheOwnerOutWhoComesFromElsewhere() {
        fail("wang", HERE, LoginAttempts.PER_NAME);

        assertThat(attempts.areTooMany("wang", ELSEWHERE)).isFalse();
    }

    @Test
    void refusesAnAddressThatTriesManyNames() {
        for (var n = 0; n < LoginAttempts.PER_ADDRESS; n++) {
            fail("name" + n, HERE, 1);
        }

        assertThat(attempts.areTooMany("another", HERE)).isTrue();
        assertThat(attempts.areTooMany("another", ELSEWHERE)).isFalse();
    }

    @Test
    void forgetsFailuresAfterTheWindow() {
        fail("wang", HERE, LoginAttempts.PER_NAME);

        clock.now = clock.now.plus(LoginAttempts.WINDOW);
        assertThat(attempts.areTooMany("wang", HERE)).isTrue();

        clock.now = clock.now.plusMillis(1);
        assertThat(attempts.areTooMany("wang", HERE)).isFalse();
    }

    @Test
    void startsAgainAfterASuccess() {
        fail("wang", HERE, LoginAttempts.PER_NAME - 1);
        attempts.succeeded("wang", HERE);
        fail("wang", HERE, 1);

        assertThat(attempts.areTooMany("wang", HERE)).isFalse();
    }

    private void fail(String username, String address, int times) {
        for (var n = 0; n < times; n++) {
            attempts.failed(username, address);
        }
    }

    private static final class HandClock extends Clock {

        private Instant now = Instant.parse("2026-03-02T09:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

    }

}
