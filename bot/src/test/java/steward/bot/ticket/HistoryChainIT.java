package steward.bot.ticket;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import steward.bot.routing.Routing;
import steward.bot.testing.BotContext;
import steward.bot.ticket.BrokenHistory.Flaw;
import steward.testing.Databases;

import static org.assertj.core.api.Assertions.assertThat;

class HistoryChainIT {

    private static final int WRITERS = 4;

    private static final int NOTES = 15;

    @ParameterizedTest
    @EnumSource(Databases.class)
    void findsNothingWrongWithAHistoryNobodyTouched(Databases kind) {
        try (var bot = new BotContext(kind)) {
            lived(bot);
            assertThat(new HistoryCheck(bot.get(JdbcClient.class)).run())
                .isEqualTo(new HistoryCheck.Result(1, 4, List.of()));
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void findsAChangedEntry(Databases kind) {
        assertThat(brokenBy(kind, "update ticket_step set why = '修好了' where n = 2"))
            .isEqualTo(new Found(2, Flaw.CHANGED));
        assertThat(brokenBy(kind, "update ticket_step set at = at - interval '1' hour where n = 3"))
            .isEqualTo(new Found(3, Flaw.CHANGED));
        assertThat(brokenBy(kind, "update ticket_step set actor = 'bot' where n = 4"))
            .isEqualTo(new Found(4, Flaw.CHANGED));
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void findsARemovedEntryWhereverItStood(Databases kind) {
        assertThat(brokenBy(kind, "delete from ticket_step where n = 1")).isEqualTo(new Found(1, Flaw.MISSING));
        assertThat(brokenBy(kind, "delete from ticket_step where n = 2")).isEqualTo(new Found(2, Flaw.MISSING));
        assertThat(brokenBy(kind, "delete from ticket_step where n = 4")).isEqualTo(new Found(4, Flaw.MISSING));
        assertThat(brokenBy(kind, "delete from ticket_step where n = 2", "update ticket_step set n = n - 1 where n = 3",
                "update ticket_step set n = n - 1 where n = 4"))
            .isEqualTo(new Found(2, Flaw.CHANGED));
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void findsEntriesThatChangedPlacesOrWereAdded(Databases kind) {
        assertThat(brokenBy(kind, "update ticket_step set n = 9 where n = 2",
                "update ticket_step set n = 2 where n = 3", "update ticket_step set n = 3 where n = 9"))
            .isEqualTo(new Found(2, Flaw.CHANGED));
        assertThat(brokenBy(kind, """
                insert into ticket_step (ticket_number, n, at, actor, step, status, why, hash)
                select ticket_number, 5, at, actor, step, status, why, hash from ticket_step where n = 4"""))
            .isEqualTo(new Found(5, Flaw.CHANGED));
        assertThat(brokenBy(kind, "update ticket set history_length = 3")).isEqualTo(new Found(4, Flaw.ADDED));
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void goesOnWhereTheOtherWriterEnded(Databases kind) throws Exception {
        try (var bot = new BotContext(kind); var threads = Executors.newFixedThreadPool(WRITERS)) {
            var number = lived(bot);
            var desk = bot.get(TicketDesk.class);
            var writers = IntStream.range(0, WRITERS).mapToObj(writer -> (Callable<Integer>) () -> {
                IntStream.range(0, NOTES).forEach(i -> desk.note(number, "admin", "note", BotContext.MONDAY_0900));
                return NOTES;
            }).toList();
            for (var done : threads.invokeAll(writers)) {
                assertThat(done.get()).isEqualTo(NOTES);
            }

            assertThat(new HistoryCheck(bot.get(JdbcClient.class)).run())
                .isEqualTo(new HistoryCheck.Result(1, 4 + WRITERS * NOTES, List.of()));
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void sealsWhatWasThereBefore(Databases kind) {
        var database = kind.empty();
        migrate(database, "80");
        var db = JdbcClient.create(database);
        for (var number : List.of("BX-1", "TS-2")) {
            db.sql("""
                    insert into ticket (number, site_id, channel, kind, category, urgency, status, summary, queue,
                        owner_id, routed_because, received_at, version)
                    values (?, 'demo', 'phone', 'REPAIR', 'repair.plumbing', 'P3', 'ACCEPTED', '漏水', 'repair',
                        'admin', 'duty', timestamp with time zone '2026-11-20 01:00:00+00:00', 1)""")
                .param(number)
                .update();
        }
        for (var step : List.of("OPEN", "ACCEPT")) {
            db.sql("""
                    insert into ticket_step (ticket_number, at, actor, step, status, why)
                    select number, received_at, 'admin', ?, 'ACCEPTED', '' from ticket""").param(step).update();
        }
        migrate(database, "latest");

        assertThat(new HistoryCheck(db).run()).isEqualTo(new HistoryCheck.Result(2, 4, List.of()));
        assertThat(new JdbcTickets(db).history("TS-2")).extracting(HistoryEntry::step)
            .containsExactly(TicketStep.OPEN, TicketStep.ACCEPT);
    }

    private record Found(int entry, Flaw flaw) {
    }

    /**
     * What is found after these statements on the history of one ticket of four entries.
     */
    private static Found brokenBy(Databases kind, String... statements) {
        try (var bot = new BotContext(kind)) {
            var number = lived(bot);
            var db = bot.get(JdbcClient.class);
            List.of(statements).forEach(statement -> db.sql(statement).update());

            var broken = new HistoryCheck(db).run().broken();
            assertThat(broken).extracting(BrokenHistory::ticketNumber).containsExactly(number);
            return new Found(broken.getFirst().entry(), broken.getFirst().flaw());
        }
    }

    private static String lived(BotContext bot) {
        var desk = bot.get(TicketDesk.class);
        var at = BotContext.MONDAY_0900;
        var wanted = new NewTicket("demo", null, null, "phone", TicketKind.REPAIR, Category.REPAIR_PLUMBING, Urgency.P3,
                "厨房水管漏水", null, at);
        var assignment = bot.get(Routing.class).assign(wanted);
        var number = desk.open(wanted, assignment.queue(), assignment.ownerId(), assignment.because()).number();
        desk.accept(number, "admin", at.plusSeconds(60));
        desk.note(number, "admin", "带管钳", at.plusSeconds(90));
        desk.resolve(number, "admin", "换了软管", "老化", at.plusSeconds(3600));
        return number;
    }

    private static void migrate(DataSource database, String target) {
        Flyway.configure().dataSource(database).target(MigrationVersion.fromVersion(target)).load().migrate();
    }

}
