package steward.app;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import picocli.CommandLine;

/** Starts the hub, or measures it: {@code evaluate}. */
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
        if (args.length > 0 && args[0].equals("evaluate")) {
            System.exit(new CommandLine(new EvaluateCommand()).execute(Arrays.copyOfRange(args, 1, args.length)));
        }
        SpringApplication.run(StewardApplication.class, args);
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
