package steward.bot.sla;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import steward.testing.Databases;

import static org.assertj.core.api.Assertions.assertThat;

class ClausesIT {

    @ParameterizedTest
    @EnumSource(Databases.class)
    void quoteTheHandbookWordForWord(Databases kind) throws IOException {
        var chinese = handbook("zh-Hans");
        var english = handbook("en");
        var targets = JdbcClient.create(kind.migrated()).sql("select * from sla_target").query().listOfRows();

        assertThat(targets).hasSize(29).allSatisfy(target -> {
            var section = String.valueOf(target.get("section"));
            assertThat(section(chinese, section)).contains(String.valueOf(target.get("quote_zh")));
            assertThat(section(english, section)).contains(String.valueOf(target.get("quote_en")));
        });
    }

    private static String section(String handbook, String number) {
        var start = handbook.indexOf("\n### " + number + " ");
        assertThat(start).as("section %s", number).isPositive();
        var end = handbook.indexOf("\n### ", start + 1);
        return handbook.substring(start, end < 0 ? handbook.length() : end);
    }

    private static String handbook(String language) throws IOException {
        try (var in = ClausesIT.class.getResourceAsStream("/handbook/handbook." + language + ".md")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

}
