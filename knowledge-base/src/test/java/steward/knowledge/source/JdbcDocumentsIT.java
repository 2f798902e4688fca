package steward.knowledge.source;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import steward.knowledge.source.Documents.Reading;
import steward.knowledge.source.Version.Facts;
import steward.knowledge.source.Version.Texts;
import steward.testing.Databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static steward.knowledge.source.VersionState.DRAFT;
import static steward.knowledge.source.VersionState.IN_FORCE;
import static steward.knowledge.source.VersionState.RETIRED;

class JdbcDocumentsIT {

    private static final Instant NOW = Instant.parse("2025-03-01T08:00:00.123456Z");

    private static final Instant LATER = NOW.plus(Duration.ofDays(30));

    @ParameterizedTest
    @EnumSource(Databases.class)
    void givesBackWhatWasAdded(Databases kind) {
        var documents = documents(kind.migrated());
        documents.add(arrival("h1", IN_FORCE, Effective.ALWAYS), reading("長".repeat(100_000)));

        var document = documents.find("a").orElseThrow();

        assertThat(document.versions()).containsExactly(new Version(1, IN_FORCE, Effective.ALWAYS, "h1", "text/plain",
                NOW, null, null, "1.2", null, reading("").facts()));
        assertThat(document.title()).isEqualTo("规定");
        assertThat(document.name()).isEqualTo("folder/规定.txt");
        assertThat(documents.texts("a", 1)).contains(reading("長".repeat(100_000)).texts());
        assertThat(documents.find("b")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void retiresWhatANewVersionReplacesAndKeepsItsText(Databases kind) {
        var documents = documents(kind.migrated());
        documents.add(arrival("h1", IN_FORCE, Effective.ALWAYS), reading("old"));
        documents.add(arrival("h2", IN_FORCE, Effective.ALWAYS), reading("new"));

        assertThat(documents.find("a").orElseThrow().versions()).extracting(Version::number, Version::state)
            .containsExactly(tuple(2, IN_FORCE), tuple(1, RETIRED));
        assertThat(documents.texts("a", 1).orElseThrow().cleaned()).isEqualTo("old");
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void addsTheSameVersionOnlyOnce(Databases kind) {
        var documents = documents(kind.migrated());
        documents.add(arrival("h1", IN_FORCE, Effective.ALWAYS), reading("same"));
        documents.add(arrival("h1", IN_FORCE, Effective.ALWAYS), reading("same"));

        assertThat(documents.find("a").orElseThrow().versions()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void addsItOnlyOnceWhenSeveralNodesReadTheSameFile(Databases kind) {
        var database = kind.migrated();
        var nodes = IntStream.range(0, 8)
            .mapToObj(_ -> CompletableFuture.runAsync(
                    () -> documents(database).add(arrival("h1", IN_FORCE, Effective.ALWAYS), reading("same")),
                    Thread::startVirtualThread))
            .toArray(CompletableFuture[]::new);

        CompletableFuture.allOf(nodes).join();

        assertThat(states(documents(database))).containsExactly(IN_FORCE);
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void endsAVersionWhenTheOneThatFollowsBegins(Databases kind) {
        var documents = documents(kind.migrated());
        documents.add(arrival("h1", IN_FORCE, Effective.ALWAYS), reading("old"));
        documents.add(arrival("h2", IN_FORCE, new Effective(LATER, null)), reading("new"));

        assertThat(documents.find("a").orElseThrow().versions()).extracting(Version::state, Version::effective)
            .containsExactly(tuple(IN_FORCE, new Effective(LATER, null)), tuple(IN_FORCE, new Effective(null, LATER)));
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void leavesTheVersionInForceAloneUntilADraftReplacesIt(Databases kind) {
        var documents = documents(kind.migrated());
        documents.add(arrival("h1", IN_FORCE, Effective.ALWAYS), reading("old"));
        documents.add(arrival("h2", DRAFT, Effective.ALWAYS), reading("new"));
        assertThat(states(documents)).containsExactly(DRAFT, IN_FORCE);

        documents.change("a", 2, IN_FORCE, "admin", NOW);

        assertThat(states(documents)).containsExactly(IN_FORCE, RETIRED);
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void retiresWhatCannotBeReadAnyMore(Databases kind) {
        var documents = documents(kind.migrated());
        documents.add(arrival("h1", IN_FORCE, Effective.ALWAYS), reading("old"));
        documents.addUnreadable(arrival("h2", IN_FORCE, Effective.ALWAYS), "1.2", "no text".repeat(500));

        assertThat(states(documents)).containsExactly(IN_FORCE, RETIRED);
        assertThat(documents.find("a").orElseThrow().newest().isIndexed()).isFalse();
        assertThat(documents.find("a").orElseThrow().newest().error()).startsWith("no text").hasSize(1_000);
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void tellsWhoRetiredADocument(Databases kind) {
        var documents = documents(kind.migrated());
        documents.add(arrival("h1", IN_FORCE, Effective.ALWAYS), reading("text"));

        documents.retire("a", "admin");
        documents.gone("a");

        assertThat(documents.find("a").orElseThrow().newest().retiredBy()).isEqualTo("admin");
        assertThat(documents.find("a").orElseThrow().isRetired()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void givesEveryChangeALargerRevision(Databases kind) {
        var documents = documents(kind.migrated());
        long before = documents.revision();
        documents.add(arrival("h1", IN_FORCE, Effective.ALWAYS), reading("text"));
        long added = documents.revision();
        documents.retire("a", "admin");

        assertThat(before).isLessThan(added);
        assertThat(documents.changedSince(added)).extracting(Document::id).containsExactly("a");
        assertThat(documents.changedSince(documents.revision())).isEmpty();
        assertThat(documents.hub()).hasSize(36);
    }

    private static List<VersionState> states(Documents documents) {
        return documents.find("a").orElseThrow().versions().stream().map(Version::state).toList();
    }

    static Documents documents(DataSource database) {
        return new JdbcDocuments(JdbcClient.create(database), table(database));
    }

    static VersionTable table(DataSource database) {
        return new VersionTable(JdbcClient.create(database),
                new TransactionTemplate(new JdbcTransactionManager(database)));
    }

    private static Arrival arrival(String hash, VersionState state, Effective effective) {
        return new Arrival("a", "folder/规定.txt", Origin.FOLDER, null, state, effective, hash, null, NOW);
    }

    private static Reading reading(String text) {
        return new Reading(new Facts("规定", Language.ZH_HANT, 3, 5, "{}", NOW), new Texts(text, text), "text/plain",
                "1.2");
    }

}
