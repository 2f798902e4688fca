package steward.console.analytics;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import steward.bot.site.Site;
import steward.bot.site.Sites;
import steward.console.staff.SignedIn;

/** What managers see: the overview, and the tickets behind every number of it. */
@Controller
@RequestMapping("/manager")
class ManagerPages {

    static final int PAGE = 50;

    private final Overviews overviews;

    private final Analytics analytics;

    private final Choices choices;

    private final Sites sites;

    private final Clock clock;

    ManagerPages(Overviews overviews, Analytics analytics, Choices choices, Sites sites, Clock clock) {
        this.overviews = overviews;
        this.analytics = analytics;
        this.choices = choices;
        this.sites = sites;
        this.clock = clock;
    }

    @GetMapping
    Rendering overview(@RequestParam MultiValueMap<String, String> parameters, Locale locale,
            @AuthenticationPrincipal SignedIn me) {
        var site = sites.find(me.siteId()).orElseThrow();
        var now = clock.instant();
        try {
            return overview(Selection.of(parameters, site, now), site, now, locale).build();
        }
        catch (BadSelection ex) {
            return overview(Selection.standard(site, now), site, now, locale).modelAttribute("problem", ex.field())
                .status(HttpStatus.BAD_REQUEST)
                .build();
        }
    }

    private Rendering.Builder<?> overview(Selection selection, Site site, Instant now, Locale locale) {
        return Rendering.view("analytics/overview")
            .modelAttribute("area", "manager")
            .modelAttribute("selection", selection)
            .modelAttribute("choices", choices.of(site, locale))
            .modelAttribute("view", overviews.of(selection, now, locale))
            .modelAttribute("csv", selection.csv(Metric.NEW_TICKETS));
    }

    @GetMapping("/tickets")
    Rendering tickets(@RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(defaultValue = "1") int page, @AuthenticationPrincipal SignedIn me) {
        var site = sites.find(me.siteId()).orElseThrow();
        var now = clock.instant();
        var selection = Selection.of(parameters, site, now);
        var metric = metric(parameters);
        var figure = analytics.figure(metric, selection.filter());
        var pages = Math.max(1, (int) ((figure.n() + PAGE - 1) / PAGE));
        var shown = Math.clamp(page, 1, pages);
        return Rendering.view("analytics/tickets")
            .modelAttribute("area", "manager")
            .modelAttribute("selection", selection)
            .modelAttribute("metric", metric)
            .modelAttribute("n", figure.n())
            .modelAttribute("page", shown)
            .modelAttribute("pages", pages)
            .modelAttribute("here", selection.tickets(metric))
            .modelAttribute("csv", selection.csv(metric))
            .modelAttribute("asOf", Overviews.AS_OF.format(now.atZone(site.zone())))
            .modelAttribute("columns", TicketRow.COLUMNS)
            .modelAttribute("lines",
                    analytics.tickets(metric, selection.filter(), PAGE, (shown - 1) * PAGE)
                        .stream()
                        .map(line -> TicketRow.of(line, site.zone()))
                        .toList())
            .build();
    }

    static Metric metric(MultiValueMap<String, String> parameters) {
        var key = parameters.getFirst("metric");
        return key == null || key.isBlank() ? Metric.NEW_TICKETS
                : Metric.of(key).orElseThrow(() -> new BadSelection("metric", "is not a known metric"));
    }

}
