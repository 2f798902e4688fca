package steward.bot.testing;

import java.time.Clock;
import java.time.Instant;

import javax.sql.DataSource;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import steward.testing.Databases;
import tools.jackson.databind.json.JsonMapper;

/**
 * The stores and desks of the bot on a fresh database, with a clock that the test sets;
 * no web, no models.
 */
public final class BotContext implements AutoCloseable {

    public static final Instant MONDAY_0900 = Instant.parse("2026-11-23T01:00:00Z");

    private final AnnotationConfigApplicationContext spring = new AnnotationConfigApplicationContext();

    public BotContext(Databases kind) {
        this(kind.migrated());
    }

    /** One of several on the same database, as the nodes of a hub are. */
    public BotContext(DataSource dataSource) {
        spring.registerBean(DataSource.class, () -> dataSource);
        spring.registerBean(JdbcClient.class, () -> JdbcClient.create(dataSource));
        spring.registerBean(NamedParameterJdbcTemplate.class, () -> new NamedParameterJdbcTemplate(dataSource));
        spring.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(dataSource));
        spring.registerBean(TransactionTemplate.class,
                () -> new TransactionTemplate(spring.getBean(JdbcTransactionManager.class)));
        spring.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
        spring.registerBean(Clock.class, () -> new MutableClock(MONDAY_0900));
        spring.register(Stores.class);
        spring.refresh();
    }

    public <T> T get(Class<T> type) {
        return spring.getBean(type);
    }

    public MutableClock clock() {
        return (MutableClock) get(Clock.class);
    }

    @Override
    public void close() {
        spring.close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement
    @ComponentScan({ "steward.bot.site", "steward.bot.resident", "steward.bot.conversation", "steward.bot.ticket",
            "steward.bot.sla", "steward.bot.routing", "steward.bot.handover" })
    static class Stores {

    }

}
