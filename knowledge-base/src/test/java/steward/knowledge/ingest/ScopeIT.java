package steward.knowledge.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steward.knowledge.index.PassageFilter;
import steward.knowledge.search.Passage;
import steward.knowledge.source.Documents;
import steward.knowledge.source.Effective;
import steward.knowledge.source.Language;
import steward.knowledge.source.VersionState;
import steward.testing.Databases;
import steward.testing.KnowledgeContext;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static steward.knowledge.source.VersionState.DRAFT;
import static steward.knowledge.source.VersionState.IN_FORCE;
import static steward.testing.KnowledgeContext.await;

class ScopeIT {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private static final Instant SWITCH = NOW.plus(Duration.ofDays(30));

    @TempDir
    private Path data;

    @TempDir
    private Path folder;

    private DataSource database;

    private KnowledgeContext knowledge;

    @BeforeEach
    void start() throws IOException {
        Files.writeString(folder.resolve("gate.txt"), "东门全天开放。");
        database = Databases.H2.migrated();
        knowledge = new KnowledgeContext(data, folder, database);
    }

    @AfterEach
    void stop() {
        knowledge.close();
    }

    @Test
    void searchesAPropertysOwnDocumentsOnlyThere() throws IOException {
        upload("泳池早上七点开放。", "garden", IN_FORCE, Effective.ALWAYS);

        assertThat(words("开放", "garden", NOW)).containsExactlyInAnyOrder("东门全天开放。", "泳池早上七点开放。");
        assertThat(words("开放", "harbour", NOW)).containsExactly("东门全天开放。");
        assertThat(words("开放", null, NOW)).containsExactly("东门全天开放。");
    }

    @Test
    void answersFromTheVersionThatIsEffectiveAtTheInstant() throws IOException {
        upload("泳池早上七点开放。", null, IN_FORCE, Effective.ALWAYS);
        upload("泳池早上九点开放。", null, IN_FORCE, new Effective(SWITCH, null));

        assertThat(words("泳池", null, SWITCH.minusMillis(1))).contains("泳池早上七点开放。").doesNotContain("泳池早上九点开放。");
        assertThat(words("泳池", null, SWITCH)).contains("泳池早上九点开放。").doesNotContain("泳池早上七点开放。");
    }

    @Test
    void stopsAnsweringFromWhatIsNoLongerEffective() throws IOException {
        upload("泳池早上七点开放。", null, IN_FORCE, new Effective(null, SWITCH));

        assertThat(words("泳池", null, SWITCH.minusMillis(1))).contains("泳池早上七点开放。");
        assertThat(words("泳池", null, SWITCH)).doesNotContain("泳池早上七点开放。");
    }

    @Test
    void answersFromADraftOnlyOnceItIsInForce() throws IOException {
        upload("泳池早上七点开放。", null, DRAFT, Effective.ALWAYS);
        assertThat(words("泳池", null, NOW)).doesNotContain("泳池早上七点开放。");

        knowledge.bean(Documents.class).change("u-1", 1, IN_FORCE, "admin", NOW);

        await(() -> words("泳池", null, NOW).contains("泳池早上七点开放。"));
    }

    @Test
    void doesNotPutInForceAgainWhatAPersonRetired() {
        var documents = knowledge.bean(Documents.class);
        await(() -> !documents.all().isEmpty());
        var id = documents.all().getFirst().id();
        documents.retire(id, "admin");
        await(() -> words("东门", null, NOW).isEmpty());

        try (var restarted = new KnowledgeContext(data.resolve("elsewhere"), folder, database).withVectors()) {
            await(() -> restarted.ingest().report().percent() == 100);
            assertThat(restarted.bean(Documents.class).find(id).orElseThrow().isRetired()).isTrue();
        }
    }

    @Test
    void putsInForceAgainAFileThatCameBack() throws IOException {
        Files.delete(folder.resolve("gate.txt"));
        await(() -> words("东门", null, NOW).isEmpty());

        Files.writeString(folder.resolve("gate.txt"), "东门全天开放。");

        await(() -> words("东门", null, NOW).equals(List.of("东门全天开放。")));
        assertThat(knowledge.bean(Documents.class).all().getFirst().versions()).hasSize(1);
    }

    private void upload(String text, @Nullable String property, VersionState state, Effective effective)
            throws IOException {
        int number = UploadFixture.upload(knowledge, "u-1", "pool.txt", text.getBytes(UTF_8), property, state,
                effective);
        var documents = knowledge.bean(Documents.class);
        await(() -> documents.find("u-1").orElseThrow().version(number).orElseThrow().facts() != null);
        var from = effective.from();
        await(() -> state == DRAFT || words(text, property, from == null ? NOW : from).contains(text));
    }

    private List<String> words(String question, @Nullable String property, Instant at) {
        return knowledge.search()
            .search(question, Language.ZH_HANS, 5, new PassageFilter(property, at))
            .stream()
            .map(Passage::text)
            .toList();
    }

}
