package steward.console.knowledge;

import java.time.Clock;
import java.time.Duration;

import javax.sql.DataSource;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import steward.testing.Databases;

/** The knowledge base with its pages and what answers from it, without triage. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan(basePackages = "steward",
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX,
                pattern = { ".*Hub", "steward\\.console\\.(demo|analytics)\\..*",
                        "steward\\.bot\\.(triage|followup|channel\\.sms)\\..*",
                        "steward\\.bot\\.incident\\.(Readings|FaultReports)",
                        "steward\\.bot\\.flow\\.(MessageFlow|FlowTasks|Decisions|KnownFaults)",
                        "steward\\.bot\\.flow\\.(FollowUpActions|WhichTicket|[A-Za-z]*Replies)" }))
class KnowledgePagesHub {

    @Bean
    DataSource dataSource() {
        return Databases.H2.migrated();
    }

    @Bean
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }

    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }

}
