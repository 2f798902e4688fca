package steward.knowledge.source;

import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import steward.testing.Databases;

import static org.assertj.core.api.Assertions.assertThat;

class JdbcDocumentsIT {

    private static final Instant NOW = Instant.parse("2025-03-01T08:00:00.123456Z");

    @ParameterizedTest
    @EnumSource(Databases.class)
    void givesBackWhatWasPut(Databases kind) {
        var documents = new JdbcDocuments(JdbcClient.create(kind.migrated()));
        var document = document("a", "h1", "長".repeat(100_000));
        documents.put(document);
        assertThat(documents.find("a")).contains(document);
        assertThat(documents.find("b")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void replacesADocumentOfTheSameId(Databases kind) {
        var documents = new JdbcDocuments(JdbcClient.create(kind.migrated()));
        documents.put(document("a", "h1", "old"));
        documents.put(document("a", "h2", "new"));
        assertThat(documents.find("a")).contains(document("a", "h2", "new"));
        assertThat(documents.hashes()).hasSize(1).containsEntry("a", "h2");
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void forgetsARemovedDocument(Databases kind) {
        var documents = new JdbcDocuments(JdbcClient.create(kind.migrated()));
        documents.put(document("a", "h1", "text"));
        documents.remove("a");
        documents.remove("never there");
        assertThat(documents.hashes()).isEmpty();
    }

    private static Document document(String id, String hash, String text) {
        return new Document(id, "folder/规定.txt", "规定", Language.ZH_HANT, hash, text, text, NOW);
    }

}
