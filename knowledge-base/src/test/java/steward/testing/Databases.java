package steward.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.UUID;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * Fresh, migrated databases of both kinds the hub runs on. One PostgreSQL server serves a
 * whole test run, and the migrations run once for each kind: every further database is a
 * copy of the first.
 */
public enum Databases {

    H2 {
        @Override
        public DataSource empty() {
            var url = "jdbc:h2:mem:" + UUID.randomUUID()
                    + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000";
            return JdbcConnectionPool.create(url, "sa", "");
        }

        @Override
        public DataSource migrated() {
            var dataSource = empty();
            new JdbcTemplate(dataSource).execute(MigratedH2.SCRIPT);
            return dataSource;
        }
    },

    POSTGRESQL {
        @Override
        public DataSource empty() {
            return Server.copyOf("template1");
        }

        @Override
        public DataSource migrated() {
            return Server.copyOf(MigratedPostgres.NAME);
        }
    };

    /** A new database without tables. */
    public abstract DataSource empty();

    /** A new database with every migration on the class path applied. */
    public abstract DataSource migrated();

    /**
     * The JDBC URL of a new, empty PostgreSQL database; user {@code postgres}, no
     * password.
     */
    public static String postgresUrl() {
        return Objects.requireNonNull(((SimpleDriverDataSource) POSTGRESQL.empty()).getUrl());
    }

    private static DataSource migrate(DataSource dataSource) {
        Flyway.configure().dataSource(dataSource).load().migrate();
        return dataSource;
    }

    private static final class MigratedH2 {

        static final String SCRIPT = String.join("\n",
                new JdbcTemplate(migrate(H2.empty())).queryForList("script", String.class));

    }

    private static final class MigratedPostgres {

        static final String NAME = Objects.requireNonNull(new JdbcTemplate(migrate(POSTGRESQL.empty()))
            .queryForObject("select current_database()", String.class));

    }

    private static final class Server {

        static final EmbeddedPostgres INSTANCE = start();

        static DataSource copyOf(String template) {
            var name = "t" + UUID.randomUUID().toString().replace("-", "");
            new JdbcTemplate(INSTANCE.getPostgresDatabase())
                .execute("create database " + name + " template " + template);
            return new SimpleDriverDataSource(new org.postgresql.Driver(), INSTANCE.getJdbcUrl("postgres", name));
        }

        private static EmbeddedPostgres start() {
            try {
                // Nothing here outlives its server: no need to wait for a disk.
                return EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("fsync", "off")
                    .start();
            }
            catch (IOException ex) {
                throw new UncheckedIOException(ex);
            }
        }

    }

}
