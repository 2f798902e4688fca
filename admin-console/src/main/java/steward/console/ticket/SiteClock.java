package steward.console.ticket;

import java.time.Clock;

import org.springframework.stereotype.Component;
import steward.bot.site.Sites;

/** What time it is on a site. */
@Component
public class SiteClock {

    private final Sites sites;

    private final Clock clock;

    SiteClock(Sites sites, Clock clock) {
        this.sites = sites;
        this.clock = clock;
    }

    public SiteTimes of(String siteId) {
        return new SiteTimes(sites.find(siteId).orElseThrow().zone(), clock.instant());
    }

}
