package steward.console.analytics;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import steward.bot.site.Sites;
import steward.console.staff.SignedIn;

/** The figures for other programs. */
@RestController
@RequestMapping("/api/v1/analytics")
class AnalyticsApi {

    private final Analytics analytics;

    private final Sites sites;

    private final MessageSource messages;

    private final Clock clock;

    AnalyticsApi(Analytics analytics, Sites sites, MessageSource messages, Clock clock) {
        this.analytics = analytics;
        this.sites = sites;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * @param from first day
     * @param to last day, included
     * @param value null where nothing is counted, and in groups too small to show
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Answer(String metric, String definition, String unit, OffsetDateTime from, OffsetDateTime to,
            String timeZone, long n, @Nullable BigDecimal value,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String group,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Group> groups) {
    }

    record Group(String key, long n, @Nullable BigDecimal value) {
    }

    @GetMapping("/{key}")
    Answer figure(@PathVariable String key, @RequestParam MultiValueMap<String, String> parameters, Locale locale,
            @AuthenticationPrincipal SignedIn me) {
        var metric = Metric.of(key).orElseThrow(NoSuchMetric::new);
        var site = sites.find(me.siteId()).orElseThrow();
        var filter = Selection.of(parameters, site, clock.instant()).filter();
        var by = grouping(parameters.getFirst("group"));
        var figure = analytics.figure(metric, filter);
        var period = filter.period();
        return new Answer(metric.key(), messages.getMessage(metric.definition(), null, locale), metric.unit().label(),
                period.from().atZone(period.zone()).toOffsetDateTime(),
                period.to().atZone(period.zone()).toOffsetDateTime(), period.zone().getId(), figure.n(), figure.value(),
                by == null ? null : by.label(), by == null ? null : groups(metric, filter, by));
    }

    private List<Group> groups(Metric metric, TicketFilter filter, Grouping by) {
        return analytics.groups(metric, filter, by)
            .stream()
            .map(group -> new Group(group.group(), group.figure().n(),
                    group.figure().isSmall() && !metric.isCount() ? null : group.figure().value()))
            .toList();
    }

    private static @Nullable Grouping grouping(@Nullable String label) {
        if (label == null || label.isBlank()) {
            return null;
        }
        return Grouping.of(label)
            .orElseThrow(() -> new BadSelection("group",
                    "is one of " + String.join(", ", Grouping.ALL.stream().map(Grouping::label).toList())));
    }

    @ExceptionHandler
    ProblemDetail on(BadSelection ex) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, ex.field() + " " + ex.problem() + ".");
        problem.setProperty("field", ex.field());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail on(NoSuchMetric ex) {
        var known = Metric.ALL.stream().map(Metric::key).toList();
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND,
                "There is no such metric. Known are " + String.join(", ", known) + ".");
        problem.setProperty("known", known);
        return problem;
    }

    private static final class NoSuchMetric extends RuntimeException {

        NoSuchMetric() {
            super("no metric of this name");
        }

    }

}
