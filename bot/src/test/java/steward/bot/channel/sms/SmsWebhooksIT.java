package steward.bot.channel.sms;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import io.micrometer.core.instrument.MeterRegistry;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.util.MultiValueMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import steward.bot.channel.sms.TwilioStandIn.Outcome;
import steward.bot.conversation.Draft;
import steward.bot.conversation.Message;
import steward.bot.conversation.MessageKind;
import steward.bot.conversation.Sender;
import steward.bot.flow.EchoFlow;
import steward.bot.flow.Outbox;
import steward.testing.Databases;

import static org.assertj.core.api.Assertions.assertThat;

/** Every test waits for Twilio on a number of its own: they run side by side. */
@TestInstance(Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
class SmsWebhooksIT {

    private static final AtomicInteger COUNT = new AtomicInteger(1000);

    private final TwilioStandIn twilio = new TwilioStandIn();

    private final Map<Databases, SmsHub> hubs = new EnumMap<>(Databases.class);

    @AfterAll
    void stop() {
        // Together, at the end: a context that closes takes the event loops all share
        // with it.
        hubs.values().forEach(SmsHub::close);
        twilio.close();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void storesAMessageAnswersAtOnceAndRepliesFromTheOutbox(Databases kind) {
        var hub = hub(kind);
        var phone = phone();

        var answer = twilio.call(hub.messages(), TwilioStandIn.inbound(sid(), phone, " 厨房漏水 +1&更多 "));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/xml");
        assertThat(answer.body()).isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>");
        assertThat(hub.said(phone).getFirst().text()).isEqualTo(" 厨房漏水 +1&更多 ");
        awaitTexts(phone, 1);
        assertThat(twilio.textsTo(phone).getFirst().body()).isEqualTo(EchoFlow.ECHO + " 厨房漏水 +1&更多 ");
        eventually(() -> assertThat(hub.replies(phone)).containsExactly("SENT"));
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aMessageDeliveredManyTimesIsStoredOnceAndAnsweredOnce(Databases kind) {
        var hub = hub(kind);
        var phone = phone();
        var message = TwilioStandIn.inbound(sid(), phone, "厨房漏水");

        var answers = inParallel(8, () -> twilio.call(hub.messages(), message));
        for (var repeat = 0; repeat < 3; repeat++) {
            assertThat(twilio.call(hub.messages(), message).statusCode()).isEqualTo(200);
        }

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));
        eventually(() -> assertThat(hub.replies(phone)).containsExactly("SENT"));
        assertThat(hub.said(phone)).extracting(Message::from).containsExactly(Sender.RESIDENT, Sender.BOT);
        assertThat(twilio.textsTo(phone)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void repeatsOfAMessageDoNotHinderTheFirstOne(Databases kind) throws Exception {
        var hub = hub(kind);
        for (var round = 0; round < 4; round++) {
            var message = TwilioStandIn.inbound(sid(), phone(), "厨房漏水");
            var sms = InboundSms.of(MultiValueMap.fromSingleValue(message));
            var stored = new CountDownLatch(1);

            var first = Thread.startVirtualThread(() -> hub.inTransaction(() -> {
                hub.get(SmsThreads.class).storeOnce(sms, Instant.now());
                stored.countDown();
                // Leaves its carrier for a moment, as it does waiting for a disk or a
                // lock.
                LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
            }));
            stored.await();
            var answers = inParallel(6, () -> twilio.call(hub.messages(), message));
            first.join();

            assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void firstMessagesOfOneNumberAtTheSameTimeOpenOneConversation(Databases kind) {
        var hub = hub(kind);
        var phone = phone();

        var answers = inParallel(4, () -> twilio.call(hub.messages(), TwilioStandIn.inbound(sid(), phone, "厨房漏水")));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));
        assertThat(hub.conversations(phone)).hasSize(1);
        eventually(() -> assertThat(hub.said(phone)).hasSize(8));
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aReplyArrivesOnceWhateverTwilioDoesFirst(Databases kind) {
        var hub = hub(kind);
        var phones = new EnumMap<Outcome, String>(Outcome.class);
        for (var outcome : Outcome.values()) {
            var phone = phone();
            phones.put(outcome, phone);
            twilio.next(phone, outcome);
            var message = TwilioStandIn.inbound(sid(), phone, "厨房漏水");
            inParallel(3, () -> twilio.call(hub.messages(), message));
        }

        eventually(() -> assertThat(phones.values())
            .allSatisfy(phone -> assertThat(hub.replies(phone)).containsExactly("SENT")));
        assertThat(phones.values()).allSatisfy(phone -> assertThat(twilio.textsTo(phone)).hasSize(1));
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aForgedWebhookIsRefusedAndLeavesNothing(Databases kind) {
        var hub = hub(kind);
        var phone = phone();
        var message = TwilioStandIn.inbound(sid(), phone, "厨房漏水");
        var signature = TwilioStandIn.signature(hub.messages(), message);
        var changed = new LinkedHashMap<>(message);
        changed.put("Body", "厨房漏水 ");

        assertThat(twilio.post(hub.messages(), changed, signature)).satisfies(SmsWebhooksIT::isRefused);
        assertThat(twilio.post(hub.messages(), message, "AAAA")).satisfies(SmsWebhooksIT::isRefused);
        assertThat(twilio.post(hub.messages(), message, null)).satisfies(SmsWebhooksIT::isRefused);
        assertThat(twilio.post(hub.status(), message, signature)).satisfies(SmsWebhooksIT::isRefused);

        assertThat(hub.said(phone)).isEmpty();
        assertThat(hub.get(JdbcClient.class)
            .sql("select count(*) from sms_inbound where message_sid = ?")
            .param(message.get("MessageSid"))
            .query(Integer.class)
            .single()).isZero();
        assertThat(hub.get(MeterRegistry.class).get("steward.sms.webhooks.refused").counters()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void anotherAccountIsRefused(Databases kind) {
        var message = TwilioStandIn.inbound(sid(), phone(), "厨房漏水");
        message.put("AccountSid", "AC00000000000000000000000000000002");

        assertThat(twilio.call(hub(kind).messages(), message)).satisfies(SmsWebhooksIT::isRefused);
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aPictureWithoutWordsIsMentioned(Databases kind) {
        var hub = hub(kind);
        var phone = phone();
        var message = TwilioStandIn.inbound(sid(), phone, "");
        message.put("NumMedia", "2");

        assertThat(twilio.call(hub.messages(), message).statusCode()).isEqualTo(200);

        assertThat(hub.said(phone).getFirst().text()).contains("2");
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aFormThatSaysTooLittleIsABadRequest(Databases kind) {
        var hub = hub(kind);
        var message = TwilioStandIn.inbound(sid(), phone(), "厨房漏水");
        message.remove("From");

        var answer = twilio.call(hub.messages(), message);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("From");
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aFormThatCannotBeReadIsRefused(Databases kind) {
        var broken = twilio.postRaw(hub(kind).messages(), "Body=%zz&From=", "AAAA");
        var endless = twilio.postRaw(hub(kind).messages(), "Body=" + "a".repeat(1_000_000), "AAAA");

        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(broken.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(endless.statusCode()).isEqualTo(413);
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void repliesOfOneConversationGoOutInTheirOrder(Databases kind) {
        var hub = hub(kind);
        var phone = phone();
        text(hub, phone, "厨房漏水");
        eventually(() -> assertThat(hub.replies(phone)).containsExactly("SENT"));
        twilio.next(phone, Outcome.LATE_AFTER_TAKING_IT);
        var conversation = hub.conversations(phone).getFirst();

        for (var text : new String[] { "一", "二", "三" }) {
            hub.get(Outbox.class).send(conversation, Draft.fromBot(MessageKind.TEXT, text, conversation.language()));
        }

        eventually(() -> assertThat(hub.replies(phone)).containsOnly("SENT").hasSize(4));
        assertThat(twilio.textsTo(phone)).extracting(SentText::body)
            .containsExactly(EchoFlow.ECHO + "厨房漏水", "一", "二", "三");
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void ourOwnStopWordIsConfirmedOnceAndThenThereIsSilence(Databases kind) {
        var hub = hub(kind);
        var phone = phone();
        text(hub, phone, "退订");
        awaitTexts(phone, 1);

        text(hub, phone, "退订");
        text(hub, phone, "帮助");
        text(hub, phone, "厨房漏水");

        eventually(() -> assertThat(hub.replies(phone)).containsExactly("SENT", "FAILED"));
        assertThat(twilio.textsTo(phone)).singleElement().satisfies(text -> assertThat(text.body()).contains("恢复"));
        assertThat(hub.said(phone)).extracting(Message::text).contains(EchoFlow.ECHO + "厨房漏水");

        text(hub, phone, "恢复");
        text(hub, phone, "恢复供水了吗");

        awaitTexts(phone, 3);
        eventually(
                () -> assertThat(twilio.textsTo(phone)).extracting(SentText::body).contains(EchoFlow.ECHO + "恢复供水了吗"));
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void wordsTwilioAnswersGetNoSecondAnswer(Databases kind) {
        var hub = hub(kind);
        var phone = phone();
        text(hub, phone, "HELP");
        text(hub, phone, "stop");
        assertThat(hub.get(SmsOptOuts.class).isOptedOut("demo", phone)).isTrue();
        text(hub, phone, "START");
        assertThat(hub.get(SmsOptOuts.class).isOptedOut("demo", phone)).isFalse();

        text(hub, phone, "yes");

        eventually(() -> assertThat(hub.replies(phone)).containsExactly("SENT"));
        assertThat(hub.said(phone)).extracting(Message::from)
            .containsExactly(Sender.RESIDENT, Sender.RESIDENT, Sender.RESIDENT, Sender.RESIDENT, Sender.BOT);
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void ourOwnHelpWordIsAnsweredWithTheDutyLine(Databases kind) {
        var hub = hub(kind);
        var phone = phone();

        text(hub, phone, "帮助");

        awaitTexts(phone, 1);
        assertThat(twilio.textsTo(phone).getFirst().body()).contains("阳光花园").contains("021-5555 0100");

        var traditional = phone();
        text(hub, traditional, "幫助");
        awaitTexts(traditional, 1);
        assertThat(twilio.textsTo(traditional).getFirst().body()).contains("報修");
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void theShownStateOnlyMovesUp(Databases kind) {
        var hub = hub(kind);
        var phone = phone();
        text(hub, phone, "厨房漏水");
        eventually(() -> assertThat(hub.replies(phone)).containsExactly("SENT"));
        var sid = twilio.textsTo(phone).getFirst().sid();

        for (var status : new String[] { "sending", "delivered", "sent", "delivered", "queued", "undelivered",
                "odd" }) {
            assertThat(twilio.call(hub.status(), TwilioStandIn.report(sid, phone, status)).statusCode()).isEqualTo(204);
        }

        assertThat(hub.replies(phone)).containsExactly("DELIVERED");
        assertThat(hub.get(JdbcClient.class)
            .sql("select status from sms_status_event where message_sid = ? order by id")
            .param(sid)
            .query(String.class)
            .list()).containsExactly("sending", "delivered", "sent", "delivered", "queued", "undelivered", "odd");
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aReportThatComesBeforeTwiliosAnswerIsJoinedLater(Databases kind) {
        var hub = hub(kind);
        var phone = phone();
        twilio.hold(phone);
        text(hub, phone, "厨房漏水");
        awaitTexts(phone, 1);
        var sid = twilio.textsTo(phone).getFirst().sid();

        twilio.call(hub.status(), TwilioStandIn.report(sid, phone, "undelivered"));
        assertThat(hub.replies(phone)).containsExactly("SENDING");
        twilio.release(phone);

        eventually(() -> assertThat(hub.replies(phone)).containsExactly("UNDELIVERED"));
        assertThat(hub.get(JdbcClient.class)
            .sql("select error_code from outbox where external_id = ?")
            .param(sid)
            .query(String.class)
            .single()).isEqualTo("30007");
    }

    private synchronized SmsHub hub(Databases kind) {
        return hubs.computeIfAbsent(kind, database -> new SmsHub(database, SmsHub.settings(twilio)));
    }

    private void text(SmsHub hub, String phone, String words) {
        assertThat(twilio.call(hub.messages(), TwilioStandIn.inbound(sid(), phone, words)).statusCode()).isEqualTo(200);
    }

    private void awaitTexts(String phone, int count) {
        eventually(() -> assertThat(twilio.textsTo(phone)).hasSize(count));
    }

    private static void eventually(Runnable check) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(check::run);
    }

    private static void isRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    private static <T> List<T> inParallel(int times, Callable<T> call) {
        List<Future<T>> calls;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            calls = IntStream.range(0, times).mapToObj(n -> threads.submit(call)).toList();
        }
        return calls.stream().map(Future::resultNow).toList();
    }

    private static String phone() {
        return "+1500556" + COUNT.incrementAndGet();
    }

    private static String sid() {
        return "SM%032x".formatted(COUNT.incrementAndGet());
    }

}
