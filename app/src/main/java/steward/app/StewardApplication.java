package steward.app;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import picocli.CommandLine;

/** Starts the hub, measures it: {@code evaluate}, or checks its data: {@code verify}. */
@SpringBootApplication(scanBasePackages = "steward", proxyBeanMethods = false)
public class StewardApplication {

    // H2 spins while another transaction holds a key it wants to insert, and a virtual
    // thread is not taken off its carrier: with as many carriers as cores the transaction
    // waited for could not go on. So there are more carriers than connections in the
    // pool.
    private static final String CARRIERS = "32";

    public static void main(String[] args) {
        System.setProperty("jdk.virtualThreadScheduler.parallelism",
                System.getProperty("jdk.virtualThreadScheduler.parallelism", CARRIERS));
        switch (args.length == 0 ? "" : args[0]) {
            case "evaluate" -> System.exit(execute(new EvaluateCommand(), args));
            case "verify" -> System.exit(execute(new VerifyCommand(), args));
            default -> SpringApplication.run(StewardApplication.class, args);
        }
    }

    private static int execute(Object command, String[] args) {
        return new CommandLine(command).execute(Arrays.copyOfRange(args, 1, args.length));
    }

    /**
     * Ticks in microseconds, as the databases store time: what was stored equals what was
     * read.
     */
    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }

}
