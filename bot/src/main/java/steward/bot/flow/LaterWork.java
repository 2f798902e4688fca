package steward.bot.flow;

import java.time.Clock;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts work into the task table, in the transaction of the row it serves. */
@Component
class LaterWork {

    static final String PROCESS_MESSAGE = "process-message";

    static final String DELIVER_REPLY = "deliver-reply";

    // The scheduler holds the tasks and the tasks hold what calls this class: looked up
    // late, so that both can start.
    private final ObjectProvider<SchedulerClient> scheduler;

    private final Clock clock;

    LaterWork(ObjectProvider<SchedulerClient> scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    void processMessage(String messageId) {
        schedule(PROCESS_MESSAGE, messageId);
    }

    void deliverReply(String outboxId) {
        schedule(DELIVER_REPLY, outboxId);
    }

    private void schedule(String task, String id) {
        scheduler.getObject().scheduleIfNotExists(new TaskInstance<Void>(task, id), clock.instant());
    }

}
