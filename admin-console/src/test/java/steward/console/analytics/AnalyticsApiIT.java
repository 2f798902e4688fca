package steward.console.analytics;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import steward.bot.site.Sites;
import steward.bot.site.StaffRole;
import steward.console.demo.DemoHub;
import steward.console.staff.SignedIn;
import steward.testing.Databases;

class AnalyticsApiIT {

    private static final SignedIn MANAGER = new SignedIn("manager-lin", "demo", "林晓", Set.of(StaffRole.MANAGER), false,
            false);

    private static final DemoHub hub = DemoHub.filled(Databases.H2);

    private static final WebTestClient client = WebTestClient
        .bindToController(new AnalyticsApi(hub.get(Analytics.class), hub.get(Sites.class), hub.get(MessageSource.class),
                Clock.fixed(DemoHub.NOW, ZoneOffset.UTC)))
        .argumentResolvers(resolvers -> resolvers.addCustomResolver(new AsManager()))
        .build();

    @Test
    void givesAFigureWithItsDefinitionUnitAndCount() {
        get("/api/v1/analytics/respondedInTime?from=2026-10-01&to=2026-10-31").expectStatus()
            .isOk()
            .expectBody()
            .jsonPath("$.metric")
            .isEqualTo("respondedInTime")
            .jsonPath("$.unit")
            .isEqualTo("percent")
            .jsonPath("$.definition")
            .isNotEmpty()
            .jsonPath("$.n")
            .isNumber()
            .jsonPath("$.value")
            .isNumber()
            .jsonPath("$.from")
            .isEqualTo("2026-10-01T00:00:00+08:00")
            .jsonPath("$.to")
            .isEqualTo("2026-11-01T00:00:00+08:00")
            .jsonPath("$.groups")
            .doesNotExist();
    }

    @Test
    void givesEveryGroupWithItsCountAndHidesTheValueOfSmallOnes() {
        get("/api/v1/analytics/firstResponseMedian?group=category").expectStatus()
            .isOk()
            .expectBody()
            .jsonPath("$.group")
            .isEqualTo("category")
            .jsonPath("$.groups[0].key")
            .isEqualTo("repair.plumbing")
            .jsonPath("$.groups[0].value")
            .isNumber()
            .jsonPath("$.groups[?(@.n < 5 && @.value != null)]")
            .isEmpty()
            .jsonPath("$.groups[?(@.n < 5)]")
            .isNotEmpty();
    }

    @Test
    void namesTheMetricsThereAreWhenAskedForAnother() {
        get("/api/v1/analytics/happiness").expectStatus()
            .isNotFound()
            .expectHeader()
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .expectBody()
            .jsonPath("$.known.length()")
            .isEqualTo(Metric.ALL.size())
            .jsonPath("$.known[0]")
            .isEqualTo("newTickets");
    }

    @Test
    void namesTheParameterThatIsWrong() {
        for (var wrong : new String[] { "from=yesterday", "to=2026-02-30", "group=mood", "category=repair.magic",
                "period=decade", "building=123456789012345678901" }) {
            get("/api/v1/analytics/open?" + wrong).expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo(wrong.substring(0, wrong.indexOf('=')));
        }
    }

    @Test
    void refusesAPeriodThatEndsBeforeItStartsOrIsTooLong() {
        get("/api/v1/analytics/open?from=2026-11-02&to=2026-11-01").expectStatus().isBadRequest();
        get("/api/v1/analytics/open?from=1026-11-02&to=2026-11-01").expectStatus().isBadRequest();
        get("/api/v1/analytics/open?from=-999999999-01-01&to=%2B999999999-12-31").expectStatus().isBadRequest();
    }

    private static WebTestClient.ResponseSpec get(String uri) {
        return client.get().uri(URI.create(uri)).exchange();
    }

    private static final class AsManager implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == SignedIn.class;
        }

        @Override
        public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext context,
                ServerWebExchange exchange) {
            return Mono.just(MANAGER);
        }

    }

}
