package steward.console.testing;

import java.time.Clock;
import java.time.Duration;

import javax.sql.DataSource;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import steward.testing.Databases;

/**
 * The hub without what reads and answers messages: stores, desks, security and pages
 * start in seconds.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan(basePackages = "steward",
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX,
                pattern = { "steward\\.knowledge\\..*", "steward\\.console\\.(demo|analytics|knowledge)\\..*",
                        "steward\\.bot\\.(triage|answer|followup|channel\\.sms)\\..*",
                        "steward\\.bot\\.incident\\.(Readings|FaultReports)",
                        "steward\\.bot\\.flow\\.(MessageFlow|FlowTasks|Decisions|KnownFaults)",
                        "steward\\.bot\\.flow\\.(FollowUpActions|WhichTicket|[A-Za-z]*Replies)" }))
public class ConsoleHub {

    @Bean
    DataSource dataSource() {
        return Databases.H2.migrated();
    }

    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }

}
