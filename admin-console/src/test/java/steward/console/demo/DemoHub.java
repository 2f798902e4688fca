package steward.console.demo;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

import javax.sql.DataSource;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;
import steward.console.testing.Stores;
import steward.testing.Databases;

/** The stores, the rules and the demo filler on a fresh database, without web pages. */
public final class DemoHub implements AutoCloseable {

    /** A Saturday afternoon in Shanghai. */
    public static final Instant NOW = Instant.parse("2026-11-21T07:30:00Z");

    private static final Map<Databases, DemoHub> FILLED = new EnumMap<>(Databases.class);

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    public DemoHub(Databases kind) {
        context.registerBean(DataSource.class, kind::migrated);
        context.register(Parts.class);
        context.refresh();
    }

    /** One filled hub of each kind for all tests that only read. */
    public static synchronized DemoHub filled(Databases kind) {
        return FILLED.computeIfAbsent(kind, DemoHub::fillNew);
    }

    private static DemoHub fillNew(Databases kind) {
        var hub = new DemoHub(kind);
        hub.fill(NOW);
        return hub;
    }

    public int fill(Instant now) {
        return context.getBean(DemoFiller.class).fill(now);
    }

    public <T> T get(Class<T> part) {
        return context.getBean(part);
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration
    @Import(Stores.Jdbc.class)
    @ComponentScan(
            basePackages = { "steward.bot.site", "steward.bot.resident", "steward.bot.conversation",
                    "steward.bot.ticket", "steward.bot.routing", "steward.bot.sla", "steward.console.demo",
                    "steward.console.analytics" },
            excludeFilters = {
                    @ComponentScan.Filter(type = FilterType.ANNOTATION,
                            classes = { Controller.class, RestController.class }),
                    @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = DemoStart.class) })
    static class Parts {

        @Bean
        ResourceBundleMessageSource messageSource() {
            var messages = new ResourceBundleMessageSource();
            messages.setBasename("manager");
            messages.setDefaultEncoding("UTF-8");
            messages.setFallbackToSystemLocale(false);
            return messages;
        }

    }

}
