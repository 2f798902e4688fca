package steward.app;

import java.time.Clock;
import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import steward.bot.sla.Deadlines;

/** What runs by itself, and how often. Each runs on one node at a time. */
@Configuration(proxyBeanMethods = false)
class RecurringWork {

    @Bean
    Task<Void> fireDeadlines(Deadlines deadlines, Clock clock) {
        return every(Duration.ofMillis(500), "fire-deadlines", () -> deadlines.fire(clock.instant()));
    }

    private static Task<Void> every(Duration pause, String name, Runnable work) {
        return Tasks.recurring(name, FixedDelay.of(pause)).execute((instance, context) -> work.run());
    }

}
