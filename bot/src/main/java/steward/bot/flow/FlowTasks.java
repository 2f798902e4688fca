package steward.bot.flow;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.Optional;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tasks of the flow, and the virtual threads they run on. */
@Configuration(proxyBeanMethods = false)
class FlowTasks {

    private static final int TRIES_BEFORE_A_PERSON = 4;

    @Bean
    Task<Void> processMessageTask(MessageFlow flow) {
        return Tasks.oneTime(LaterWork.PROCESS_MESSAGE)
            .onFailure(new ExponentialBackoffFailureHandler<>(Duration.ofMillis(500), 2))
            .execute((instance, context) -> {
                if (context.getExecution().consecutiveFailures >= TRIES_BEFORE_A_PERSON) {
                    flow.giveToPerson(instance.getId());
                }
                else {
                    flow.process(instance.getId());
                }
            });
    }

    @Bean
    Task<Void> deliverReplyTask(Outbox outbox, Clock clock) {
        return Tasks.custom(LaterWork.DELIVER_REPLY, Void.class)
            .onFailure(new ExponentialBackoffFailureHandler<>(Duration.ofSeconds(1), 2))
            .execute((instance, context) -> outbox.deliver(instance.getId())
                .<CompletionHandler<Void>>map(
                        after -> (done, operations) -> operations.reschedule(done, clock.instant().plus(after)))
                .orElseGet(CompletionHandler.OnCompleteRemove::new));
    }

    @Bean
    DbSchedulerCustomizer onVirtualThreads() {
        return new DbSchedulerCustomizer() {
            @Override
            public Optional<ExecutorService> executorService() {
                return Optional.of(Executors.newVirtualThreadPerTaskExecutor());
            }
        };
    }

}
