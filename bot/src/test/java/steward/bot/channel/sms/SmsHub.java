package steward.bot.channel.sms;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import steward.bot.conversation.Conversation;
import steward.bot.conversation.Conversations;
import steward.bot.conversation.Message;
import steward.bot.flow.EchoFlow;
import steward.testing.Databases;

/** A hub with the SMS channel only, on a real port, over a real database. */
final class SmsHub implements AutoCloseable {

    private final ConfigurableApplicationContext spring;

    SmsHub(Databases kind, Map<String, Object> settings) {
        var dataSource = kind.migrated();
        spring = new SpringApplicationBuilder(Parts.class)
            .initializers(
                    context -> ((GenericApplicationContext) context).registerBean(DataSource.class, () -> dataSource))
            .properties("server.port=0", "spring.main.banner-mode=off", "spring.flyway.enabled=false",
                    "spring.threads.virtual.enabled=true", "spring.webflux.hiddenmethod.filter.enabled=true",
                    "db-scheduler.immediate-execution-enabled=true", "db-scheduler.polling-interval=100ms",
                    "logging.level.root=warn")
            .properties(settings)
            .run();
    }

    static Map<String, Object> settings(TwilioStandIn twilio) {
        return Map.of("steward.sms.account-sid", TwilioStandIn.ACCOUNT, "steward.sms.auth-token", TwilioStandIn.TOKEN,
                "steward.sms.from", TwilioStandIn.NUMBER, "steward.sms.api-base-url", twilio.url());
    }

    String messages() {
        return url() + "/channels/twilio/messages";
    }

    String status() {
        return url() + "/channels/twilio/status";
    }

    String url() {
        return "http://localhost:" + spring.getEnvironment().getProperty("local.server.port");
    }

    <T> T get(Class<T> type) {
        return spring.getBean(type);
    }

    void inTransaction(Runnable work) {
        get(TransactionTemplate.class).executeWithoutResult(status -> work.run());
    }

    /** Everything said in the conversation of a number. */
    List<Message> said(String phone) {
        return conversations(phone).stream()
            .flatMap(conversation -> get(Conversations.class).messagesAfter(conversation.id(), 0, 100).stream())
            .toList();
    }

    List<Conversation> conversations(String phone) {
        var conversations = get(Conversations.class);
        return get(JdbcClient.class)
            .sql("select c.id from conversation c join resident r on r.id = c.resident_id where r.phone = ?")
            .param(phone)
            .query(String.class)
            .list()
            .stream()
            .map(id -> conversations.find(id).orElseThrow())
            .toList();
    }

    /** The states of the replies to a number, oldest first. */
    List<String> replies(String phone) {
        return get(JdbcClient.class).sql("""
                select o.state from outbox o join message m on m.id = o.message_id
                    join conversation c on c.id = m.conversation_id join resident r on r.id = c.resident_id
                where r.phone = ? order by m.seq""").param(phone).query(String.class).list();
    }

    @Override
    public void close() {
        spring.close();
    }

    @EnableAutoConfiguration
    @Import(EchoFlow.class)
    @ComponentScan({ "steward.bot.site", "steward.bot.resident", "steward.bot.conversation", "steward.bot.ticket",
            "steward.bot.sla", "steward.bot.channel.sms" })
    static class Parts {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        SimpleMeterRegistry meters() {
            return new SimpleMeterRegistry();
        }

    }

}
