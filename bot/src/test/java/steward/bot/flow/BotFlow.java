package steward.bot.flow;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import steward.bot.conversation.Conversations;
import steward.bot.conversation.Draft;
import steward.bot.conversation.Message;
import steward.bot.conversation.Sender;
import steward.bot.resident.Residents;
import steward.bot.testing.MutableClock;
import steward.knowledge.index.Embeddings;
import steward.knowledge.index.PassageFilter;
import steward.knowledge.ingest.Ingest;
import steward.knowledge.search.KnowledgeSearch;
import steward.knowledge.source.Arrival;
import steward.knowledge.source.Documents;
import steward.knowledge.source.Effective;
import steward.knowledge.source.Language;
import steward.knowledge.source.Origin;
import steward.knowledge.source.Uploads;
import steward.knowledge.source.VersionState;
import steward.testing.Databases;
import steward.testing.KnowledgeContext;
import tools.jackson.databind.json.JsonMapper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static steward.bot.testing.BotContext.MONDAY_0900;

/**
 * The whole way of a message, from stored to replied, on the bundled handbook: no web and
 * no scheduler, the test says when a message is processed.
 */
final class BotFlow implements AutoCloseable {

    private final AnnotationConfigApplicationContext spring = new AnnotationConfigApplicationContext();

    BotFlow(Path dataDir) {
        this(dataDir, List.of());
    }

    /** With settings as on a command line. */
    BotFlow(Path dataDir, List<String> settings) {
        this(dataDir, settings, Databases.H2);
    }

    BotFlow(Path dataDir, List<String> settings, Databases kind) {
        var database = kind.migrated();
        spring.getEnvironment()
            .getPropertySources()
            .addFirst(new MapPropertySource("test", Map.of("steward.data-dir", dataDir.toString())));
        spring.getEnvironment()
            .getPropertySources()
            .addFirst(new SimpleCommandLinePropertySource(settings.toArray(String[]::new)));
        spring.registerBean(DataSource.class, () -> database);
        spring.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        spring.registerBean(NamedParameterJdbcTemplate.class, () -> new NamedParameterJdbcTemplate(database));
        spring.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(database));
        spring.registerBean(TransactionTemplate.class,
                () -> new TransactionTemplate(spring.getBean(JdbcTransactionManager.class)));
        spring.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
        spring.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
        spring.registerBean(Clock.class, () -> new MutableClock(MONDAY_0900));
        spring.register(Parts.class);
        spring.refresh();
    }

    /** Waits until everything is read by meaning. */
    BotFlow withVectors() {
        KnowledgeContext
            .await(() -> get(Embeddings.class).ready(Language.ZH_HANS) && get(Embeddings.class).ready(Language.EN));
        get(Ingest.class).embed();
        KnowledgeContext.await(() -> !get(Ingest.class).report().running());
        return this;
    }

    <T> T get(Class<T> type) {
        return spring.getBean(type);
    }

    MutableClock clock() {
        return (MutableClock) get(Clock.class);
    }

    void addSite(String id) {
        get(JdbcClient.class).sql("""
                insert into site (id, name, name_en, zone, duty_phone, opens_at, closes_at)
                values (?, '湖滨', 'Lakeside', 'Asia/Shanghai', '010-0000', '08:00', '20:00')""").param(id).update();
    }

    void upload(String id, String text, @Nullable String property) {
        get(Uploads.class).add(new Arrival(id, id + ".md", Origin.UPLOAD, property, VersionState.IN_FORCE,
                Effective.ALWAYS, "", "admin", clock().instant()), new ByteArrayInputStream(text.getBytes(UTF_8)));
        get(Ingest.class).uploaded(get(Documents.class).find(id).orElseThrow());
        KnowledgeContext
            .await(() -> get(Documents.class).find(id).orElseThrow().version(1).orElseThrow().facts() != null);
        withVectors();
    }

    /** Opens a conversation. */
    String open(String siteId, Language language) {
        var now = clock().instant();
        var resident = get(Residents.class).add(siteId, null, null, null, now);
        return get(Conversations.class).open(siteId, resident.id(), "web", language, UUID.randomUUID().toString(), now)
            .id();
    }

    /** The bot's last reply to what a resident writes. */
    Message ask(String conversation, Language language, String text) {
        var draft = Draft.fromResident(text, language, UUID.randomUUID().toString());
        var asked = get(Conversations.class).append(conversation, draft, clock().instant()).message();
        get(MessageFlow.class).process(asked.id());
        return get(Conversations.class).messagesAfter(conversation, asked.seq(), 10)
            .stream()
            .filter(message -> message.from() == Sender.BOT)
            .reduce((first, last) -> last)
            .orElseThrow();
    }

    @Override
    public void close() {
        spring.close();
    }

    // No @Configuration: the scans of the console's tests must not find it.
    @EnableTransactionManagement
    @ComponentScan(basePackages = { "steward.knowledge", "steward.bot" },
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX,
                    pattern = { "steward\\.bot\\.(channel|testing)\\..*", "steward\\.bot\\.flow\\.FlowTasks" }))
    static class Parts {

    }

}
