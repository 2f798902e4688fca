package steward.console;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordingTest {

    @ParameterizedTest
    @ValueSource(strings = { "console_en.properties", "console_zh_Hant.properties" })
    void saysEverythingInEveryLanguage(String translation) throws IOException {
        assertThat(read(translation).keySet()).containsExactlyInAnyOrderElementsOf(read("console.properties").keySet());
    }

    private static Properties read(String name) throws IOException {
        var properties = new Properties();
        try (var file = Objects.requireNonNull(WordingTest.class.getResourceAsStream("/" + name));
                var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

}
