package steward.app;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;
import steward.bot.ticket.HistoryCheck;

/** Checks what the hub has stored. Reads the configured database and changes nothing. */
@Command(name = "verify", mixinStandardHelpOptions = true, subcommands = VerifyCommand.History.class,
        description = "Checks what the hub has stored.")
class VerifyCommand {

    /** The chain of every ticket's history. */
    @Command(name = "history", mixinStandardHelpOptions = true,
            description = { "Checks that no entry of a ticket's history was changed, removed or moved.",
                    "Settings of the hub may follow, such as --steward.data-dir=DIR." },
            footer = "The embedded database belongs to one process: stop the hub before.",
            exitCodeListHeading = "Exit codes:%n", exitCodeList = { "0:every history is as it was written",
                    "1:a history is broken; its first wrong entry is named", "2:the database cannot be read" })
    static class History implements Callable<Integer> {

        @Spec
        private @Nullable CommandSpec spec;

        @Unmatched
        private final List<String> settings = new ArrayList<>();

        @Override
        public Integer call() {
            var line = Objects.requireNonNull(spec).commandLine();
            try (var hub = database(settings)) {
                return print(new HistoryCheck(hub.getBean(JdbcClient.class)).run(), line.getOut());
            }
            catch (DataAccessException ex) {
                line.getErr().println("Cannot read the tickets: " + ex.getMostSpecificCause().getMessage());
                return 2;
            }
        }

        private static int print(HistoryCheck.Result checked, PrintWriter out) {
            out.printf("tickets %d, entries %d, broken %d%n", checked.tickets(), checked.entries(),
                    checked.broken().size());
            checked.broken()
                .forEach(broken -> out.printf("%s: entry %d %s%n", broken.ticketNumber(), broken.entry(),
                        broken.flaw().name().toLowerCase(Locale.ROOT)));
            out.flush();
            return checked.broken().isEmpty() ? 0 : 1;
        }

        /** A database that is not there is not made. */
        private static ConfigurableApplicationContext database(List<String> settings) {
            return new SpringApplicationBuilder(VerifyConfiguration.class).web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties("spring.datasource.hikari.data-source-properties.IFEXISTS=TRUE")
                .run(arguments(settings));
        }

        private static String[] arguments(List<String> settings) {
            var all = new ArrayList<>(settings);
            all.addAll(List.of("--logging.level.root=off", "--spring.main.web-application-type=none",
                    "--spring.main.keep-alive=false"));
            return all.toArray(String[]::new);
        }

    }

}
