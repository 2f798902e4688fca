package steward.console.analytics;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;

import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import steward.bot.site.Sites;
import steward.console.staff.SignedIn;

/** The list on the screen as a file, all of its pages. */
@RestController
class TicketExport {

    /** More rows than a spreadsheet is good for; the period limits how many there are. */
    private static final int MOST_ROWS = 200_000;

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Analytics analytics;

    private final TicketCsv csv;

    private final Sites sites;

    private final Clock clock;

    TicketExport(Analytics analytics, TicketCsv csv, Sites sites, Clock clock) {
        this.analytics = analytics;
        this.csv = csv;
        this.sites = sites;
        this.clock = clock;
    }

    @GetMapping("/manager/tickets.csv")
    ResponseEntity<byte[]> export(@RequestParam MultiValueMap<String, String> parameters, Locale locale,
            @AuthenticationPrincipal SignedIn me) {
        var site = sites.find(me.siteId()).orElseThrow();
        var now = clock.instant();
        var filter = Selection.of(parameters, site, now).filter();
        var metric = ManagerPages.metric(parameters);
        var lines = analytics.tickets(metric, filter, MOST_ROWS, 0);
        var name = "%s_%s_%s.csv".formatted(metric.key(), filter.period().first(), filter.period().last());
        return ResponseEntity.ok()
            .contentType(CSV)
            .header("Content-Disposition", ContentDisposition.attachment().filename(name).build().toString())
            .body(csv.write(metric, filter, lines, now, locale));
    }

}
