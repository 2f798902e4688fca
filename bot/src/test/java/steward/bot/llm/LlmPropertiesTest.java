package steward.bot.llm;

import java.time.Duration;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LlmPropertiesTest {

    @Test
    void isOffWithoutSettings() {
        assertThat(settings(null, null, null, "3s").endpoint()).isEmpty();
        assertThat(settings(" ", "", " ", "3s").endpoint()).isEmpty();
    }

    @Test
    void isOnWithAddressAndModel() {
        assertThat(settings("http://localhost:11434/v1", null, "qwen", "3s").endpoint()).isPresent();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            http://localhost/v1, , , 3s, STEWARD_LLM_MODEL
            http://localhost/v1, key, , 3s, STEWARD_LLM_MODEL
            , key, , 3s, STEWARD_LLM_BASEURL
            , , qwen, 3s, STEWARD_LLM_BASEURL
            localhost, , qwen, 3s, STEWARD_LLM_BASEURL
            ftp://localhost, , qwen, 3s, STEWARD_LLM_BASEURL
            http://a b, , qwen, 3s, STEWARD_LLM_BASEURL
            http://localhost/v1, , qwen, 0s, STEWARD_LLM_TIMEOUT
            http://localhost/v1, , qwen, 60s, STEWARD_LLM_TIMEOUT
            """)
    void namesTheSettingThatIsWrong(@Nullable String url, @Nullable String key, @Nullable String model, String timeout,
            String named) {
        assertThatExceptionOfType(InvalidLlmSetting.class).isThrownBy(() -> settings(url, key, model, timeout))
            .withMessageContaining(named);
    }

    @Test
    void neverShowsTheKey() {
        var settings = settings("http://localhost/v1", "sk-secret", "qwen", "3s");

        assertThat(settings.toString() + settings.endpoint()).doesNotContain("sk-secret");
    }

    @Test
    void stopsTheStartWithOneSentence() {
        new ApplicationContextRunner().withUserConfiguration(Bound.class)
            .withPropertyValues("steward.llm.base-url=http://localhost/v1")
            .run(context -> {
                var failure = Objects.requireNonNull(context.getStartupFailure());
                var analysis = Objects.requireNonNull(new InvalidLlmSettingAnalyzer().analyze(failure));
                assertThat(analysis.getDescription())
                    .isEqualTo("The language model is not set up right: steward.llm.model"
                            + " (STEWARD_LLM_MODEL) is missing.");
            });
    }

    private static LlmProperties settings(@Nullable String url, @Nullable String key, @Nullable String model,
            String timeout) {
        return new LlmProperties(url, key, model, Duration.parse("PT" + timeout));
    }

    @EnableConfigurationProperties(LlmProperties.class)
    static class Bound {

    }

}
