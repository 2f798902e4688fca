package steward.app;

import org.jspecify.annotations.Nullable;

/** One hub with demo data for all tests that look at it through a browser. */
final class DemoHub {

    static final String ADMIN_PASSWORD = "correct horse battery";

    private static @Nullable HubProcess hub;

    private DemoHub() {
    }

    static synchronized HubProcess running() {
        if (hub == null) {
            hub = HubProcess.start("demo", "--steward.demo=true", "--steward.admin.password=" + ADMIN_PASSWORD);
        }
        return hub;
    }

}
