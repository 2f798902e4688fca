package steward.bot.triage;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Does for many what may wait for others, a few at a time. */
final class Together {

    private static final int AT_ONCE = 8;

    private Together() {
    }

    /**
     * What each gives in the time they have together; what did not come in time gives
     * something else.
     */
    static <T, R> List<R> within(Duration time, List<T> all, Function<T, R> slow, Function<T, R> late) {
        try (var workers = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            var tasks = all.stream().map(each -> (Callable<R>) () -> slow.apply(each)).toList();
            var done = workers.invokeAll(tasks, time.toMillis(), TimeUnit.MILLISECONDS);
            return IntStream.range(0, all.size())
                .mapToObj(i -> done.get(i).state() == Future.State.SUCCESS ? done.get(i).resultNow()
                        : late.apply(all.get(i)))
                .toList();
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            return all.stream().map(late).toList();
        }
    }

}
