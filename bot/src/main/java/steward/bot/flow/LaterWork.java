package steward.bot.flow;

import java.time.Clock;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Puts work into the task table, in the transaction of the row it serves. */
@Component
class LaterWork {

    static final String PROCESS_MESSAGE = "process-message";

    static final String DELIVER_REPLY = "deliver-reply";

    // The scheduler holds the tasks and the tasks hold what calls this class: looked up
    // late, so that both can start.
    private final ObjectProvider<Scheduler> scheduler;

    private final Clock clock;

    LaterWork(ObjectProvider<Scheduler> scheduler, Clock clock) {
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
        var work = scheduler.getObject();
        work.scheduleIfNotExists(new TaskInstance<Void>(task, id), clock.instant());
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(lookAfterCommit(work));
        }
    }

    // Before the commit nobody sees the task; without a second look it would wait for the
    // next poll.
    private static TransactionSynchronization lookAfterCommit(Scheduler work) {
        return new TransactionSynchronization() {

            @Override
            public void afterCommit() {
                work.triggerCheckForDueExecutions();
            }
        };
    }

}
