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

    public static void main(String[] args) {
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
