package steward.app;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import steward.bot.channel.sms.TwilioStandIn;
import steward.bot.channel.sms.TwilioStandIn.Outcome;
import steward.testing.Databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A text message opens a ticket, and its reply arrives once, whatever Twilio does in
 * between.
 */
class SmsIT {

    private static final Set<Outcome> TROUBLES = EnumSet.of(Outcome.CREATED, Outcome.ERROR_AFTER_TAKING_IT,
            Outcome.ERROR_BEFORE_TAKING_IT, Outcome.TOO_MANY_REQUESTS, Outcome.DROPPED_AFTER_TAKING_IT,
            Outcome.DROPPED_BEFORE_TAKING_IT);

    private static final int DELIVERIES = 3;

    private static final Duration PATIENCE = Duration.ofSeconds(45);

    @Test
    void everyReplyArrivesOnceWhateverBecomesOfTheFirstAttempt() {
        var url = Databases.postgresUrl();
        var db = JdbcClient.create(new DriverManagerDataSource(url));
        try (var twilio = new TwilioStandIn(); var hub = start(twilio, url)) {
            var phones = new EnumMap<Outcome, String>(Outcome.class);
            TROUBLES.forEach(trouble -> phones.put(trouble, "+1500555%04d".formatted(1000 + trouble.ordinal())));
            phones.forEach((trouble, phone) -> twilio.next(phone, trouble));

            phones.values().forEach(phone -> textThreeTimes(twilio, hub, phone));

            await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(states(db)).hasSize(phones.size()).containsOnly("SENT"));
            assertThat(phones.values()).allSatisfy(phone -> assertThat(twilio.textsTo(phone)).singleElement()
                .satisfies(text -> assertThat(text.body()).containsPattern("[A-Z]{2}-?\\d{4}")));
            assertThat(count(db, "ticket")).isEqualTo(phones.size());
            assertThat(count(db, "message where sender = 'RESIDENT'")).isEqualTo(phones.size());
        }
    }

    private static HubProcess start(TwilioStandIn twilio, String database) {
        return HubProcess.start("sms", "--spring.datasource.url=" + database, "--spring.datasource.username=postgres",
                "--steward.sms.api-base-url=" + twilio.url(), "--steward.sms.account-sid=" + TwilioStandIn.ACCOUNT,
                "--steward.sms.auth-token=" + TwilioStandIn.TOKEN, "--steward.sms.from=" + TwilioStandIn.NUMBER);
    }

    /** One message, its webhook delivered three times at once. */
    private static void textThreeTimes(TwilioStandIn twilio, HubProcess hub, String phone) {
        var message = TwilioStandIn.inbound("SM" + UUID.randomUUID().toString().replace("-", ""), phone,
                "厨房水管爆了，3栋2单元501");
        var webhook = hub.url().resolve("/channels/twilio/messages").toString();
        try (var calls = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, DELIVERIES)
                .forEach(
                        n -> calls.submit(() -> assertThat(twilio.call(webhook, message).statusCode()).isEqualTo(200)));
        }
    }

    private static List<String> states(JdbcClient db) {
        return db.sql("select state from outbox").query(String.class).list();
    }

    private static int count(JdbcClient db, String what) {
        return db.sql("select count(*) from " + what).query(Integer.class).single();
    }

}
