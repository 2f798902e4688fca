package steward.console.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

/**
 * Counts failed sign-ins, so that passwords cannot be guessed. A name is counted together
 * with the address it is tried from: nobody can lock somebody else out.
 */
@Component
class LoginAttempts {

    static final int PER_NAME = 5;

    static final int PER_ADDRESS = 30;

    static final Duration WINDOW = Duration.ofMinutes(15);

    private static final int REMEMBERED = 10_000;

    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    private final Clock clock;

    LoginAttempts(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean areTooMany(String username, String address) {
        return count(named(username, address)) >= PER_NAME || count(address) >= PER_ADDRESS;
    }

    synchronized void failed(String username, String address) {
        failures.merge(named(username, address), first(), this::added);
        failures.merge(address, first(), this::added);
    }

    synchronized void succeeded(String username, String address) {
        failures.remove(named(username, address));
    }

    private int count(String key) {
        var known = failures.get(key);
        return known == null || isOver(known) ? 0 : known.count();
    }

    private Failures first() {
        return new Failures(1, clock.instant());
    }

    private Failures added(Failures known, Failures next) {
        return isOver(known) ? next : new Failures(known.count() + 1, known.since());
    }

    private boolean isOver(Failures known) {
        return known.since().plus(WINDOW).isBefore(clock.instant());
    }

    private static String named(String username, String address) {
        return address + " " + username;
    }

    private record Failures(int count, Instant since) {
    }

}
