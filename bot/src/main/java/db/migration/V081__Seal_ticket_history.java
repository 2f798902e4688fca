package db.migration;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import steward.bot.ticket.HistorySealing;

/** Seals the entries that were there before histories were chained, in their order. */
public class V081__Seal_ticket_history extends BaseJavaMigration {

    @Override
    public void migrate(Context context) {
        // The connection is Flyway's: it stays open.
        var sameTransaction = new SingleConnectionDataSource(context.getConnection(), true);
        new HistorySealing(JdbcClient.create(sameTransaction)).run();
    }

}
