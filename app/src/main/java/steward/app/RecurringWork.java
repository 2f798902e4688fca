package steward.app;

import java.time.Clock;
import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import steward.bot.sla.SlaWatch;

/** What runs by itself, and how often. Each runs on one node at a time. */
@Configuration(proxyBeanMethods = false)
class RecurringWork {

    @Bean
    Task<Void> noteOverdue(SlaWatch watch, Clock clock) {
        return every(Duration.ofSeconds(2), "note-overdue", () -> watch.noteOverdue(clock.instant()));
    }

    private static Task<Void> every(Duration pause, String name, Runnable work) {
        return Tasks.recurring(name, FixedDelay.of(pause)).execute((instance, context) -> work.run());
    }

}
