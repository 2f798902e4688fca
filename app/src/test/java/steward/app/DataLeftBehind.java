package steward.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * What a dead hub has left on disk, read from a copy so that nothing is healed before its
 * restart.
 */
final class DataLeftBehind {

    private final JdbcClient db;

    private DataLeftBehind(JdbcClient db) {
        this.db = db;
    }

    static DataLeftBehind by(HubProcess hub) {
        try {
            var copy = Files.createTempDirectory(hub.data().getParent(), "copy").resolve("steward");
            Files.copy(hub.data().resolve("steward.mv.db"), Path.of(copy + ".mv.db"));
            var url = "jdbc:h2:file:" + copy + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;IFEXISTS=TRUE";
            return new DataLeftBehind(JdbcClient.create(new DriverManagerDataSource(url, "sa", "")));
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /** The ids of all messages residents have sent. */
    List<String> messagesOfResidents() {
        return db.sql("select id from message where sender = 'RESIDENT'").query(String.class).list();
    }

    int unansweredMessages() {
        return db.sql("select count(*) from message where sender = 'RESIDENT' and progress <> 'DONE'")
            .query(Integer.class)
            .single();
    }

}
