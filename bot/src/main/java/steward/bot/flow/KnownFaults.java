package steward.bot.flow;

import org.springframework.stereotype.Component;
import steward.bot.incident.FaultReports;
import steward.bot.incident.KnownFault;
import steward.bot.ticket.Ticket;
import steward.bot.ticket.TicketKind;
import steward.knowledge.source.Language;

/** Tells whoever reports a fault next that it is known, since when and until when. */
@Component
class KnownFaults {

    private final FaultReports reports;

    private final PromiseTimes times;

    private final Wording wording;

    KnownFaults(FaultReports reports, PromiseTimes times, Wording wording) {
        this.reports = reports;
        this.times = times;
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
        var since = times.text(ticket, known.since(), language);
        return known.promisedBy() == null ? wording.text(language, "incident.known", since) : wording.text(language,
                "incident.known.promised", since, times.text(ticket, known.promisedBy(), language));
    }

}
