package steward.console.knowledge;

import java.time.Clock;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import steward.bot.site.Sites;
import steward.knowledge.index.PassageFilter;

/** What a question asked now is answered from. */
@Component
class AskedAt {

    private final Sites sites;

    private final Clock clock;

    AskedAt(Sites sites, Clock clock) {
        this.sites = sites;
        this.clock = clock;
    }

    /**
     * @param property whose residents ask; none for what holds at every property
     */
    PassageFilter property(@Nullable String property) {
        return new PassageFilter(known(sites, property), clock.instant());
    }

    /** The property of this name, none for a blank one. */
    static @Nullable String known(Sites sites, @Nullable String property) {
        if (property == null || property.isBlank()) {
            return null;
        }
        return sites.find(property.strip())
            .orElseThrow(
                    () -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "property names no property of this hub"))
            .id();
    }

}
