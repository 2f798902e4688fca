package steward.bot.flow;

import java.time.Clock;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import steward.bot.conversation.Conversations;
import steward.bot.conversation.Draft;
import steward.bot.conversation.MessageKind;
import steward.bot.conversation.Progress;

/**
 * The real intake, tasks and outbox around a bot that only repeats what it was told: what
 * a channel needs to be tried from end to end. Only by import, never found by scanning.
 */
@Import({ MessageIntake.class, LaterWork.class, Outbox.class, OutboxStore.class })
public class EchoFlow {

    public static final String ECHO = "收到：";

    private final FlowTasks tasks = new FlowTasks();

    @Bean
    Task<Void> repeatMessageTask(Conversations conversations, Outbox outbox) {
        return Tasks.oneTime(LaterWork.PROCESS_MESSAGE).execute((instance, context) -> {
            var message = conversations.message(instance.getId()).orElseThrow();
            if (conversations.advance(message, Progress.NEW, Progress.DONE)) {
                outbox.send(conversations.find(message.conversationId()).orElseThrow(),
                        Draft.fromBot(MessageKind.TEXT, ECHO + message.text(), message.language()));
            }
        });
    }

    @Bean
    Task<Void> deliverReplyTask(Outbox outbox, Clock clock) {
        return tasks.deliverReplyTask(outbox, clock);
    }

    @Bean
    DbSchedulerCustomizer onVirtualThreads() {
        return tasks.onVirtualThreads();
    }

}
