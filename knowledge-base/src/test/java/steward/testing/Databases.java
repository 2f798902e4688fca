package steward.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * Fresh, migrated databases of both kinds the hub runs on; one PostgreSQL server serves a
 * whole test run.
 */
public enum Databases {

    H2 {
        @Override
        public DataSource empty() {
            var url = "jdbc:h2:mem:" + UUID.randomUUID()
                    + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1";
            return JdbcConnectionPool.create(url, "sa", "");
        }
    },

    POSTGRESQL {
        @Override
        public DataSource empty() {
            var name = "t" + UUID.randomUUID().toString().replace("-", "");
            try (var connection = Server.INSTANCE.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            }
            catch (SQLException ex) {
                throw new IllegalStateException(ex);
            }
            return new SimpleDriverDataSource(new org.postgresql.Driver(),
                    Server.INSTANCE.getJdbcUrl("postgres", name));
        }
    };

    /** A new database without tables. */
    public abstract DataSource empty();

    /** A new database with every migration on the class path applied. */
    public DataSource migrated() {
        var dataSource = empty();
        Flyway.configure().dataSource(dataSource).load().migrate();
        return dataSource;
    }

    /**
     * The JDBC URL of a new, empty PostgreSQL database; user {@code postgres}, no
     * password.
     */
    public static String postgresUrl() {
        return Objects.requireNonNull(((SimpleDriverDataSource) POSTGRESQL.empty()).getUrl());
    }

    private static final class Server {

        static final EmbeddedPostgres INSTANCE = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start();
            }
            catch (IOException ex) {
                throw new UncheckedIOException(ex);
            }
        }

    }

}
