package steward.knowledge.source;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import steward.testing.Databases;

import static org.assertj.core.api.Assertions.assertThat;

class CarriedOverIT {

    @ParameterizedTest
    @EnumSource(Databases.class)
    void givesDocumentsThatWereStoredBeforeThereWereVersionsTheirFirst(Databases kind) {
        var database = kind.empty();
        Flyway.configure().dataSource(database).target("001").load().migrate();
        JdbcClient.create(database).sql("""
                insert into knowledge_document (id, file, title, language, content_hash, original, cleaned, read_at)
                values ('handbook-en', 'handbook.en.md', 'Handbook', 'en', 'h1', ' words ', 'words',
                    '2025-03-01 08:00:00+00')""").update();

        Flyway.configure().dataSource(database).load().migrate();

        var documents = JdbcDocumentsIT.documents(database);
        var document = documents.find("handbook-en").orElseThrow();
        assertThat(document.name()).isEqualTo("Handbook");
        assertThat(document.origin()).isEqualTo(Origin.HANDBOOK);
        assertThat(document.newest().isIndexed()).isTrue();
        assertThat(document.newest().hash()).isEqualTo("h1");
        assertThat(documents.texts("handbook-en", 1)).contains(new Version.Texts(" words ", "words"));
        assertThat(documents.changedSince(0)).hasSize(1);
    }

}
