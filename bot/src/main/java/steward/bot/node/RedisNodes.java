package steward.bot.node;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisConnectionException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/**
 * Nodes that meet in a channel of Redis. Redis may be away at the start and at any time
 * after it: the node goes on alone and comes back by itself.
 */
final class RedisNodes implements OtherNodes, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RedisNodes.class);

    private static final String CHANNEL = "steward:";

    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(3);

    private static final Duration CONTENTION = Duration.ofSeconds(1);

    private final String self = UUID.randomUUID().toString();

    private final Sinks.Many<News> news = Sinks.many().multicast().directBestEffort();

    private final Flux<Long> missed = Flux.interval(BETWEEN_LOOKS).filter(n -> hasMissed()).share();

    private final ClientResources resources = ClientResources.builder()
        .reconnectDelay(Delay.constant(BETWEEN_TRIES))
        .build();

    private final RedisClient client;

    private volatile @Nullable StatefulRedisConnection<String, String> mouth;

    private volatile @Nullable StatefulRedisPubSubConnection<String, String> ear;

    private volatile boolean somethingLost;

    RedisNodes(RedisURI address) {
        client = RedisClient.create(resources, address);
        client.setOptions(ClientOptions.builder()
            // What nobody can hear now is not kept for later: then the store is read.
            .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
            .socketOptions(SocketOptions.builder().connectTimeout(TIMEOUT).keepAlive(true).build())
            .timeoutOptions(TimeoutOptions.enabled(TIMEOUT))
            .build());
        Mono.fromRunnable(this::connect)
            .subscribeOn(Schedulers.boundedElastic())
            .retryWhen(
                    Retry.fixedDelay(Long.MAX_VALUE, BETWEEN_TRIES).filter(RedisConnectionException.class::isInstance))
            .subscribe();
    }

    private record News(String topic, String text) {
    }

    @Override
    public void tell(String topic, String text) {
        var connection = mouth;
        if (connection != null) {
            connection.async().publish(CHANNEL + topic, self + " " + text).exceptionally(ex -> {
                somethingLost = true;
                return 0L;
            });
        }
    }

    @Override
    public Flux<String> heard(String topic) {
        return news.asFlux().filter(each -> each.topic().equals(topic)).map(News::text);
    }

    @Override
    public Flux<Long> missed() {
        return missed;
    }

    @Override
    public Reach reach() {
        return isOpen() ? Reach.CONNECTED : Reach.CUT_OFF;
    }

    @Override
    public void close() {
        client.shutdown(Duration.ZERO, TIMEOUT);
        resources.shutdown(0, TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Once a connection stands, the client brings it back by itself. */
    private void connect() {
        if (mouth == null) {
            mouth = client.connect();
        }
        var listening = client.connectPubSub();
        listening.addListener(new RedisPubSubAdapter<>() {
            @Override
            public void message(String pattern, String channel, String message) {
                hear(channel, message);
            }
        });
        listening.sync().psubscribe(CHANNEL + "*");
        ear = listening;
        log.info("the other nodes are heard through Redis");
    }

    private void hear(String channel, String message) {
        var space = message.indexOf(' ');
        if (space > 0 && !message.substring(0, space).equals(self)) {
            news.emitNext(new News(channel.substring(CHANNEL.length()), message.substring(space + 1)),
                    Sinks.EmitFailureHandler.busyLooping(CONTENTION));
        }
    }

    private boolean hasMissed() {
        var before = somethingLost;
        somethingLost = !isOpen();
        return before || somethingLost;
    }

    private boolean isOpen() {
        var speaking = mouth;
        var listening = ear;
        return speaking != null && speaking.isOpen() && listening != null && listening.isOpen();
    }

}
