package steward.bot.flow;

import java.time.Instant;
import java.time.format.DateTimeFormatter;

import org.springframework.stereotype.Component;
import steward.bot.incident.FaultReports;
import steward.bot.incident.KnownFault;
import steward.bot.site.Sites;
import steward.bot.ticket.Ticket;
import steward.bot.ticket.TicketKind;
import steward.knowledge.source.Language;

/** Tells whoever reports a fault next that it is known, since when and until when. */
@Component
class KnownFaults {

    private final FaultReports reports;

    private final Sites sites;

    private final Wording wording;

    KnownFaults(FaultReports reports, Sites sites, Wording wording) {
        this.reports = reports;
        this.sites = sites;
        this.wording = wording;
    }

    /**
     * Joins a ticket just opened to the incident of its fault.
     * @return a sentence for the resident; empty where the fault is new or complained
     * about
     */
    String report(Ticket ticket, Language language) {
        return reports.report(ticket)
            .filter(known -> ticket.kind() == TicketKind.REPAIR) // nobody learns who else
                                                                 // complains
            .map(known -> sentence(ticket, known, language))
            .orElse("");
    }

    private String sentence(Ticket ticket, KnownFault known, Language language) {
        var since = time(ticket, known.since(), language);
        return known.promisedBy() == null ? wording.text(language, "incident.known", since)
                : wording.text(language, "incident.known.promised", since, time(ticket, known.promisedBy(), language));
    }

    private String time(Ticket ticket, Instant at, Language language) {
        var zone = sites.find(ticket.siteId()).orElseThrow().zone();
        return DateTimeFormatter.ofPattern(wording.text(language, "promise.time"), language.locale())
            .format(at.atZone(zone));
    }

}
