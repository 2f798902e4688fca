package steward.console.knowledge;

import java.time.Clock;
import java.time.Duration;

import javax.sql.DataSource;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import steward.testing.Databases;

/** The knowledge base and its API, without what answers from it. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan(
        basePackages = { "steward.knowledge", "steward.bot.site", "steward.console.staff",
                "steward.console.knowledge" },
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX,
                pattern = "steward\\.console\\.(knowledge\\.(AnswerController|PassageController|HitTest|KnowledgePages.*)|staff\\.EveryPage)"))
class KnowledgeHub {

    @Bean
    DataSource dataSource() {
        return Databases.H2.migrated();
    }

    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }

}
