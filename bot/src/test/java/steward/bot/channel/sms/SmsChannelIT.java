package steward.bot.channel.sms;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import steward.bot.channel.sms.TwilioStandIn.Outcome;
import steward.bot.conversation.Conversation;
import steward.bot.conversation.Conversations;
import steward.bot.conversation.Draft;
import steward.bot.conversation.MessageKind;
import steward.bot.flow.Delivery;
import steward.bot.flow.OutboxEntry;
import steward.bot.resident.Residents;
import steward.bot.site.Sites;
import steward.bot.sla.Clauses;
import steward.bot.sla.SlaClocks;
import steward.bot.testing.BotContext;
import steward.bot.ticket.Tickets;
import steward.knowledge.source.Language;
import steward.testing.Databases;

import static org.assertj.core.api.Assertions.assertThat;

@TestInstance(Lifecycle.PER_CLASS)
class SmsChannelIT {

    private static final AtomicInteger NUMBERS = new AtomicInteger(1000);

    private final BotContext bot = new BotContext(Databases.H2);

    private final TwilioStandIn twilio = new TwilioStandIn(bot.clock());

    private final SmsOptOuts optOuts = new SmsOptOuts(bot.get(JdbcClient.class));

    private final SmsDeliveries deliveries = new SmsDeliveries(bot.get(JdbcClient.class));

    private final SmsChannel channel = channel(twilio.url(), TwilioStandIn.TOKEN, Duration.ofSeconds(10));

    private final SmsChannel impatient = channel(twilio.url(), TwilioStandIn.TOKEN, Duration.ofSeconds(1));

    private String phone = "";

    @BeforeEach
    void start() {
        phone = "+1500555" + NUMBERS.incrementAndGet();
        twilio.failLookUps(false);
    }

    @AfterAll
    void stop() {
        twilio.close();
        bot.close();
    }

    @Test
    void handsAReplyToTwilioWithTheAddressForReports() {
        assertThat(channel.deliver(entry(phone, "已登记"))).isInstanceOf(Delivery.Sent.class);

        assertThat(twilio.textsTo(phone)).singleElement().satisfies(text -> {
            assertThat(text.body()).isEqualTo("已登记");
            assertThat(text.from()).isEqualTo(TwilioStandIn.NUMBER);
            assertThat(text.statusCallback()).isEqualTo("https://hub.example.com/channels/twilio/status#rc=5&rp=all");
        });
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void makesOneRequestPerAttempt(Outcome outcome) {
        twilio.next(phone, outcome, outcome, outcome, outcome);

        channel.deliver(entry(phone, "已登记"));

        assertThat(twilio.requestsTo(phone)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void aReplyArrivesOnceWhateverBecomesOfTheFirstAttempts(Outcome outcome) {
        twilio.next(phone, outcome);

        var sent = deliverUntilDone(entry(phone, "已登记"));

        assertThat(twilio.textsTo(phone)).singleElement()
            .satisfies(text -> assertThat(sent).isEqualTo(new Delivery.Sent(text.sid())));
    }

    @Test
    void aReplyWhoseAnswerCameTooLateArrivesOnce() {
        twilio.next(phone, Outcome.LATE_AFTER_TAKING_IT);
        var entry = entry(phone, "已登记");

        assertThat(impatient.deliver(entry)).isInstanceOf(Delivery.TryAgain.class);
        assertThat(deliverUntilDone(impatient, again(entry))).isInstanceOf(Delivery.Sent.class);

        assertThat(twilio.textsTo(phone)).hasSize(1);
        assertThat(twilio.requestsTo(phone)).isEqualTo(1);
    }

    @Test
    void aReplyThatIsRefusedManyTimesArrivesOnce() {
        twilio.next(phone, Outcome.TOO_MANY_REQUESTS, Outcome.TOO_MANY_REQUESTS, Outcome.UNAVAILABLE,
                Outcome.TOO_MANY_REQUESTS, Outcome.DROPPED_AFTER_TAKING_IT);

        deliverUntilDone(entry(phone, "已登记"));

        assertThat(twilio.textsTo(phone)).hasSize(1);
        assertThat(twilio.requestsTo(phone)).isEqualTo(5);
    }

    @Test
    void aMessageThatIsAnotherReplyIsNotTakenForThisOne() {
        var first = entry(phone, "已登记");
        channel.deliver(first);
        twilio.next(phone, Outcome.ERROR_BEFORE_TAKING_IT);

        deliverUntilDone(entry(phone, "已登记"));

        assertThat(twilio.textsTo(phone)).hasSize(2);
    }

    @Test
    void twoRepliesOfTheSameWordsThatBothGotLostArriveOnceEach() {
        twilio.next(phone, Outcome.ERROR_AFTER_TAKING_IT, Outcome.ERROR_AFTER_TAKING_IT);
        var first = entry(phone, "已登记");
        var second = entry(phone, "已登记");
        channel.deliver(first);
        channel.deliver(second);

        assertThat(channel.deliver(again(first))).isNotEqualTo(channel.deliver(again(second)));

        assertThat(twilio.textsTo(phone)).hasSize(2);
        assertThat(twilio.requestsTo(phone)).isEqualTo(2);
    }

    @Test
    void anOldMessageOfTheSameWordsIsNotTakenForThisOne() {
        twilio.next(phone, Outcome.CREATED, Outcome.ERROR_BEFORE_TAKING_IT);
        channel.deliver(entry(phone, "已登记"));
        bot.get(JdbcClient.class).sql("delete from sms_delivery").update();
        bot.clock().advance(Duration.ofMinutes(10));

        deliverUntilDone(entry(phone, "已登记"));

        assertThat(twilio.textsTo(phone)).hasSize(2);
    }

    @Test
    void doesNotLookUpWhatTwilioNeverLookedAt() {
        twilio.next(phone, Outcome.TOO_MANY_REQUESTS);
        twilio.failLookUps(true);

        assertThat(deliverUntilDone(entry(phone, "已登记"))).isInstanceOf(Delivery.Sent.class);
    }

    @Test
    void doesNotSendAgainWhileItCannotLookUp() {
        twilio.next(phone, Outcome.ERROR_AFTER_TAKING_IT);
        twilio.failLookUps(true);
        var entry = entry(phone, "已登记");
        channel.deliver(entry);

        assertThat(channel.deliver(again(entry))).isInstanceOf(Delivery.TryAgain.class);
        assertThat(deliverUntilDone(entry)).isInstanceOf(Delivery.Unknown.class);
        assertThat(twilio.textsTo(phone)).hasSize(1);
    }

    @Test
    void aHubThatStoppedBeforeItHeardTheAnswerDoesNotSendAgain() {
        var entry = entry(phone, "已登记");
        deliveries.beginAttempt(entry.id(), "已登记", bot.clock().instant());
        twilio.take(Map.of("To", phone, "Body", "已登记"));

        assertThat(channel.deliver(again(entry))).isInstanceOf(Delivery.Sent.class);
        assertThat(twilio.requestsTo(phone)).isZero();
    }

    @ParameterizedTest
    @CsvSource({ "+15005550001, 21211", "+15005550002, 21612", "+15005550003, 21408", "+15005550004, 21610",
            "+15005550009, 21614" })
    void aNumberTwilioRefusesFailsForGood(String number, String code) {
        assertThat(channel.deliver(entry(number, "已登记"))).isEqualTo(new Delivery.Failed(code));
    }

    @Test
    void aNumberTwilioKnowsToHaveLeftCountsAsOptedOut() {
        channel.deliver(entry("+15005550004", "已登记"));

        assertThat(optOuts.isOptedOut("demo", "+15005550004")).isTrue();
    }

    @Test
    void nothingGoesToANumberThatLeftButTheWordThatItIsSo() {
        var confirmation = entry(phone, "不再给您发短信");
        optOuts.optOut("demo", phone, "word", bot.clock().instant());
        optOuts.confirmWith("demo", phone, confirmation.message().id());

        assertThat(channel.deliver(entry(phone, "已登记"))).isEqualTo(new Delivery.Failed("opted_out"));
        assertThat(channel.deliver(confirmation)).isInstanceOf(Delivery.Sent.class);
        assertThat(twilio.textsTo(phone)).hasSize(1);
    }

    @Test
    void wrongCredentialsFailAtOnce() {
        var mistaken = channel(twilio.url(), "wrong", Duration.ofSeconds(10));

        assertThat(mistaken.deliver(entry(phone, "已登记"))).isEqualTo(new Delivery.Failed("20003"));
    }

    @Test
    void aStandInThatIsNotThereIsTriedAgain() {
        var nowhere = channel("http://localhost:1", TwilioStandIn.TOKEN, Duration.ofSeconds(10));

        assertThat(nowhere.deliver(entry(phone, "已登记"))).isInstanceOf(Delivery.TryAgain.class);
    }

    private Delivery deliverUntilDone(OutboxEntry entry) {
        return deliverUntilDone(channel, entry);
    }

    private Delivery deliverUntilDone(SmsChannel channel, OutboxEntry entry) {
        var attempt = entry;
        for (var tries = 0; tries < 100; tries++) {
            var delivery = channel.deliver(attempt);
            if (!(delivery instanceof Delivery.TryAgain later)) {
                return delivery;
            }
            bot.clock().advance(later.after());
            attempt = again(attempt);
        }
        throw new AssertionError("never done");
    }

    private OutboxEntry again(OutboxEntry entry) {
        return new OutboxEntry(entry.id(), entry.message(), entry.conversation(), entry.attempts() + 1,
                entry.firstAttemptAt() == null ? now() : entry.firstAttemptAt());
    }

    private OutboxEntry entry(String phone, String text) {
        var conversation = conversation(phone);
        var message = bot.get(Conversations.class)
            .append(conversation.id(), Draft.fromBot(MessageKind.TEXT, text, Language.ZH_HANS), now())
            .message();
        var id = UUID.randomUUID().toString();
        bot.get(JdbcClient.class).sql("""
                insert into outbox (id, message_id, channel, state, attempts, created_at, updated_at)
                values (?, ?, 'sms', 'QUEUED', 0, ?, ?)""").params(id, message.id(), time(), time()).update();
        return new OutboxEntry(id, message, conversation, 0, null);
    }

    private Conversation conversation(String phone) {
        var residents = bot.get(Residents.class);
        var resident = residents.byPhone("demo", phone)
            .orElseGet(() -> residents.add("demo", null, phone, null, now()));
        return bot.get(Conversations.class).open("demo", resident.id(), "sms", Language.ZH_HANS, "", now());
    }

    private SmsChannel channel(String baseUrl, String token, Duration responseTimeout) {
        var properties = new SmsProperties(TwilioStandIn.ACCOUNT, new Secret(token), TwilioStandIn.NUMBER, null,
                URI.create(baseUrl), "demo", Duration.ofSeconds(2), responseTimeout);
        var addresses = new WebhookAddresses("https://hub.example.com/");
        var texts = new SmsTexts(bot.get(Tickets.class), bot.get(SlaClocks.class), bot.get(Clauses.class),
                bot.get(Sites.class), addresses, new SmsWording());
        return new SmsChannel(properties, bot.get(Residents.class), optOuts, deliveries, texts,
                new TwilioMessages(properties, addresses), new SendPolicy(), new SimpleMeterRegistry(), bot.clock());
    }

    private Instant now() {
        return bot.clock().instant();
    }

    private OffsetDateTime time() {
        return now().atOffset(ZoneOffset.UTC);
    }

}
