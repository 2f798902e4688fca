package steward.console.testing;

import javax.sql.DataSource;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import steward.testing.Databases;
import tools.jackson.databind.json.JsonMapper;

/** The stores of the bot and a few more on a fresh database, without web pages. */
public final class Stores {

    private Stores() {
    }

    public static AnnotationConfigApplicationContext on(Databases database, Class<?>... more) {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(DataSource.class, database::migrated);
        context.register(Parts.class);
        context.register(more);
        context.refresh();
        return context;
    }

    // No @Configuration: the scan of ConsoleHub must not find it.
    @ComponentScan({ "steward.bot.site", "steward.bot.resident", "steward.bot.conversation", "steward.bot.ticket",
            "steward.bot.sla" })
    @Import(Jdbc.class)
    static class Parts {

    }

    /** What every store needs beside its database. */
    @EnableTransactionManagement(proxyTargetClass = true)
    public static class Jdbc {

        @Bean
        JdbcClient db(DataSource dataSource) {
            return JdbcClient.create(dataSource);
        }

        @Bean
        NamedParameterJdbcTemplate batches(DataSource dataSource) {
            return new NamedParameterJdbcTemplate(dataSource);
        }

        @Bean
        JdbcTransactionManager transactions(DataSource dataSource) {
            return new JdbcTransactionManager(dataSource);
        }

        @Bean
        JsonMapper json() {
            return JsonMapper.builder().build();
        }

    }

}
