package steward.app;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import steward.app.HubClient.Answer;
import steward.bot.channel.sms.TwilioStandIn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Residents in the web chat and by SMS, and staff at their tickets. Each sends again,
 * perhaps to another node, until it has its answer, as browsers and Twilio do, and does
 * the next thing only then.
 */
final class MixedLoad implements AutoCloseable {

    static final String TOKEN = "partner-token";

    private static final int RESIDENTS = 6;

    private static final int PHONES = 3;

    private static final int STAFF = 2;

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /**
     * On a busy machine a hub may be killed more than once before it gets to somebody.
     */
    private static final Duration KEEPS_ASKING = Duration.ofMinutes(10);

    /** What tickets are about that nobody accepts. */
    static final String WAITING = "没有人接的单";

    private static final String TICKET = """
            {"category":"repair.plumbing","summary":"%s","channel":"phone"}""";

    private static final String DONE = """
            {"result":"换了水龙头","cause":"老化"}""";

    private static final AtomicInteger LOADS = new AtomicInteger();

    /** Keeps the people of one load apart from those of another on the same hub. */
    private final int id = LOADS.incrementAndGet();

    private final List<HubProcess> nodes;

    private final TwilioStandIn twilio;

    private final Ledger ledger;

    private final long seed;

    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();

    private final List<Future<?>> work = new CopyOnWriteArrayList<>();

    private final Map<Integer, ResidentThread> threads = new ConcurrentHashMap<>();

    private volatile boolean over;

    MixedLoad(List<HubProcess> nodes, TwilioStandIn twilio, Ledger ledger, long seed) {
        this.nodes = nodes;
        this.twilio = twilio;
        this.ledger = ledger;
        this.seed = seed;
    }

    static String[] settings(TwilioStandIn twilio) {
        return new String[] { "--steward.api-token=" + TOKEN, "--steward.admin.password=first password",
                "--steward.sms.api-base-url=" + twilio.url(), "--steward.sms.account-sid=" + TwilioStandIn.ACCOUNT,
                "--steward.sms.auth-token=" + TwilioStandIn.TOKEN, "--steward.sms.from=" + TwilioStandIn.NUMBER };
    }

    MixedLoad start() {
        IntStream.range(0, RESIDENTS).forEach(n -> begin(n, random -> new Resident(n, random)::write));
        IntStream.range(0, PHONES).forEach(n -> begin(10 + n, random -> new Texter(n, random)::write));
        IntStream.range(0, STAFF).forEach(n -> begin(20 + n, random -> new Colleague(n, random)::workOn));
        begin(30, random -> this::upload);
        return this;
    }

    /** Lets everybody finish what they are at. */
    @Override
    public void close() {
        over = true;
        people.close();
        work.forEach(MixedLoad::join);
    }

    private static <T> T join(Future<T> work) {
        try {
            return work.get();
        }
        catch (ExecutionException ex) {
            throw new IllegalStateException(ex.getCause());
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ex);
        }
    }

    /** Waits until every message has its reply, and every text its own. */
    void awaitReplies() {
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(threads.values()).allSatisfy(thread -> {
                var sent = thread.messages()
                    .stream()
                    .filter(message -> message.path("from").asString().equals("resident"));
                assertThat(thread.replies()).hasSize((int) sent.count());
            });
            assertThat(IntStream.range(0, PHONES).mapToObj(this::phone))
                .allSatisfy(phone -> assertThat(twilio.textsTo(phone)).hasSize(ledger.textsOf(phone)));
        });
    }

    private String phone(int n) {
        return "+1500555%02d%02d".formatted(id, n);
    }

    private void begin(int n, Function<Random, IntConsumer> person) {
        var random = new Random(seed + n);
        var step = person.apply(random);
        work.add(people.submit(() -> {
            for (var i = 0; !over; i++) {
                step.accept(i);
                LockSupport.parkNanos(Duration.ofMillis(20 + random.nextInt(80)).toNanos());
            }
        }));
    }

    /** Each text gets one reply, whatever came before it. */
    private String text(int i, int home) {
        return switch (i % 3) {
            case 0 -> "你好";
            case 1 -> "厨房水管爆了，%d栋2单元501".formatted(10 * id + home);
            default -> "谢谢";
        };
    }

    static String rule(int n) {
        return "第%d号储物柜的钥匙在前台。".formatted(n);
    }

    /** An upload whose answer was lost is not sent again: nobody knows that it counts. */
    private void upload(int n) {
        try {
            var hub = nodes.get(n % nodes.size()).client();
            var answer = hub.upload("/api/v1/knowledge/documents", TOKEN, "rule-" + n + ".txt", rule(n));
            if (answer.status() == 202) {
                ledger.document(n, answer.json().path("job").asString());
            }
        }
        catch (UncheckedIOException ex) {
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
        LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
    }

    private final class Resident {

        private final int n;

        private final Random random;

        Resident(int n, Random random) {
            this.n = n;
            this.random = random;
        }

        void write(int i) {
            var thread = threads.computeIfAbsent(n, any -> open());
            var ids = new HashSet<>(inParallel(1 + random.nextInt(2), () -> send(thread, i)));
            assertThat(ids).hasSize(1);
            ids.forEach(id -> ledger.message(thread.id(), "m" + i + "=" + id));
        }

        private ResidentThread open() {
            var opened = until(status -> status == 201, n, node -> node.client()
                .post("/api/v1/conversations", "", "{\"property\":\"demo\",\"language\":\"zh-Hans\"}")).json();
            return new ResidentThread(nodes.getLast().client(), opened.path("id").asString(),
                    opened.path("token").asString());
        }

        private String send(ResidentThread thread, int i) {
            return until(status -> status == 202, n,
                    node -> new ResidentThread(node.client(), thread.id(), thread.token()).send(text(i, n), "m" + i))
                .json()
                .path("messageId")
                .asString();
        }

    }

    private final class Texter {

        private final int n;

        private final String phone;

        private final Random random;

        Texter(int n, Random random) {
            this.n = n;
            this.phone = phone(n);
            this.random = random;
        }

        void write(int i) {
            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
            var sid = "SM%s%016x".formatted(phone.substring(phone.length() - 4).repeat(4), i);
            var message = TwilioStandIn.inbound(sid, phone, text(i, RESIDENTS + n));
            inParallel(2 + random.nextInt(2), () -> until(status -> status == 200, n, node -> {
                var webhook = node.url().resolve("/channels/twilio/messages").toString();
                return new Answer(twilio.call(webhook, message).statusCode(), "", "", "");
            }));
            ledger.text(phone, sid);
        }

    }

    private final class Colleague {

        private static final List<String> STEPS = List.of("acceptance", "arrival", "resolution");

        private static final List<String> NAMES = List.of("ACCEPT", "ARRIVE", "RESOLVE");

        private final int n;

        private final Random random;

        Colleague(int n, Random random) {
            this.n = n;
            this.random = random;
        }

        /** Every other ticket is left waiting, and its deadlines come. */
        void workOn(int i) {
            var ticket = TICKET.formatted(i % 2 == 0 ? WAITING : "厨房水管爆了");
            var key = "k" + id + "-" + n + "-" + i;
            var numbers = new HashSet<>(inParallel(1 + random.nextInt(2),
                    () -> until(status -> status == 201, n, node -> node.client().openTicket(key, TOKEN, ticket)).json()
                        .path("number")
                        .asString()));
            assertThat(numbers).hasSize(1);
            numbers.forEach(number -> {
                ledger.step(number, "OPEN");
                IntStream.range(0, i % 2 == 0 ? 0 : STEPS.size()).forEach(step -> take(number, step));
            });
        }

        private void take(String number, int step) {
            var path = "/api/v1/tickets/" + number + "/" + STEPS.get(step);
            until(status -> status == 200, n, node -> {
                var answer = node.client().put(path, TOKEN, DONE);
                // The step was taken, and its answer lost.
                return answer.status() == 409 ? node.client().get("/api/v1/tickets/" + number, TOKEN) : answer;
            });
            ledger.step(number, NAMES.get(step));
        }

    }

    private static <T> List<T> inParallel(int times, Callable<T> call) {
        List<Future<T>> calls;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            calls = IntStream.range(0, times).mapToObj(n -> threads.submit(call)).toList();
        }
        return calls.stream().map(MixedLoad::join).toList();
    }

    /**
     * Asks one node after the other, beginning with its own, until one says yes. A node
     * may be away; it must not say that it made a mistake.
     */
    private Answer until(IntPredicate yes, int own, Function<HubProcess, Answer> call) {
        var end = System.nanoTime() + KEEPS_ASKING.toNanos();
        for (var node = own; System.nanoTime() < end; node++) {
            try {
                var answer = call.apply(nodes.get(node % nodes.size()));
                if (yes.test(answer.status())) {
                    return answer;
                }
                assertThat(answer.status()).as(answer.body()).isEqualTo(503);
            }
            catch (UncheckedIOException ex) {
                // Nobody there, or the answer was lost: sent again.
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        throw new AssertionError("no answer within " + KEEPS_ASKING);
    }

}
