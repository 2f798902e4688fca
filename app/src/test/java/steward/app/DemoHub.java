package steward.app;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import static org.awaitility.Awaitility.await;

/** One hub with demo data for all tests that look at it through a browser. */
final class DemoHub {

    /** Held by whoever opens tickets there or counts them. */
    static final String TICKETS = "tickets of the demo hub";

    static final String ADMIN_PASSWORD = "correct horse battery";

    private static final Duration LONGEST_FILLING = Duration.ofSeconds(90);

    private static @Nullable HubProcess hub;

    private DemoHub() {
    }

    static synchronized HubProcess running() {
        if (hub == null) {
            var started = HubProcess.start("demo", "--steward.demo=true", "--steward.admin.password=" + ADMIN_PASSWORD);
            // The hub is there before its demo data is: figures settle when all of it is
            // in.
            await().atMost(LONGEST_FILLING).until(() -> started.log().contains("demo estate filled"));
            hub = started;
        }
        return hub;
    }

}
