package steward.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

/** The command that checks histories, on a database of its own. */
class VerifyIT {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();

    private final StringWriter err = new StringWriter();

    private String url = "";

    @BeforeEach
    void storeATicketWithoutHistory() {
        url = "jdbc:h2:file:%s/steward;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE".formatted(folder);
        var database = new DriverManagerDataSource(url, "sa", "");
        Flyway.configure().dataSource(database).load().migrate();
        JdbcClient.create(database).sql("""
                insert into ticket (number, site_id, channel, kind, category, urgency, status, summary, queue,
                    owner_id, routed_because, received_at, version)
                values ('BX-1', 'demo', 'phone', 'REPAIR', 'repair.plumbing', 'P3', 'RECEIVED', '漏水', 'repair',
                    'admin', 'duty', timestamp with time zone '2026-11-20 01:00:00+00:00', 0)""").update();
    }

    @Test
    void saysThatAllIsAsItWasWritten() {
        assertThat(verify(url)).isZero();
        assertThat(out).hasToString("tickets 1, entries 0, broken 0%n".formatted());
    }

    @Test
    void namesTheFirstBrokenEntryOfATicket() {
        JdbcClient.create(new DriverManagerDataSource(url, "sa", "")).sql("""
                insert into ticket_step (ticket_number, n, at, actor, step, status, why, hash)
                select number, 1, received_at, 'bot', 'OPEN', 'RECEIVED', '', '' from ticket""").update();

        assertThat(verify(url)).isEqualTo(1);
        assertThat(out.toString()).contains("tickets 1, entries 1, broken 1").contains("BX-1: entry 1 changed");
    }

    @Test
    void makesNoDatabaseWhereThereIsNone() {
        assertThat(verify("jdbc:h2:file:" + folder.resolve("elsewhere"))).isEqualTo(2);
        assertThat(err.toString()).startsWith("Cannot read the tickets: Database");
        assertThat(folder.resolve("elsewhere.mv.db")).doesNotExist();
    }

    private int verify(String database) {
        return new CommandLine(new VerifyCommand()).setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute("history", "--spring.datasource.url=" + database);
    }

}
