package steward.console.analytics;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import steward.bot.ticket.Category;

import static org.assertj.core.api.Assertions.assertThat;

class ManagerWordingTest {

    @ParameterizedTest
    @ValueSource(strings = { "manager_zh_Hant", "manager_en" })
    void saysTheSameThingsInEveryLanguage(String other) throws IOException {
        assertThat(keys(other)).isEqualTo(keys("manager"));
    }

    @ParameterizedTest
    @EnumSource(Category.class)
    void hasANameForEveryCategory(Category category) throws IOException {
        assertThat(keys("manager")).contains("category." + category.label());
    }

    @Test
    void namesAndDefinesEveryMetric() throws IOException {
        for (var metric : Metric.ALL) {
            assertThat(keys("manager")).contains("metric." + metric.key(), metric.definition());
        }
    }

    private static Set<String> keys(String bundle) throws IOException {
        var properties = new Properties();
        try (var in = new InputStreamReader(new ClassPathResource(bundle + ".properties").getInputStream(),
                StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

}
