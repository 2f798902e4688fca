package steward.bot.resident;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import steward.bot.site.Location;

/** The people who write to us. */
public interface Residents {

    Resident add(String siteId, @Nullable String name, @Nullable String phone, @Nullable Location home, Instant at);

    Optional<Resident> find(String id);

    /**
     * The resident of this site with this phone number, in the form the channel gives it.
     */
    Optional<Resident> byPhone(String siteId, String phone);

    /** Keeps the home a resident named, so that it is asked only once. */
    void rememberHome(String id, Location home);

}
