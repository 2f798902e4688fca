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

/** The hub without its indexes and models: stores, flow, security and pages. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan(basePackages = "steward", excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX,
        pattern = "steward\\.(knowledge|console\\.(demo|analytics|knowledge)|bot\\.channel\\.sms)\\..*"))
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
