package steward.bot.flow;

import java.time.Instant;
import java.time.format.DateTimeFormatter;

import org.springframework.stereotype.Component;
import steward.bot.site.Sites;
import steward.bot.ticket.Ticket;
import steward.knowledge.source.Language;

/** Instants of a promise, as residents of the ticket's site read them. */
@Component
class PromiseTimes {

    private final Sites sites;

    private final Wording wording;

    PromiseTimes(Sites sites, Wording wording) {
        this.sites = sites;
        this.wording = wording;
    }

    String text(Ticket ticket, Instant at, Language language) {
        var zone = sites.find(ticket.siteId()).orElseThrow().zone();
        return DateTimeFormatter.ofPattern(wording.text(language, "promise.time"), language.locale())
            .format(at.atZone(zone));
    }

}
