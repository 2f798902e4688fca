package steward.testing;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class DatabasesIT {

    @ParameterizedTest
    @EnumSource(Databases.class)
    void givesEveryTestAnEmptyMigratedDatabase(Databases kind) {
        var db = JdbcClient.create(kind.migrated());
        assertThat(db.sql("select count(*) from knowledge_document").query(Long.class).single()).isZero();
    }

}
