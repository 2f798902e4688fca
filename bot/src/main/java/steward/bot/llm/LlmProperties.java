package steward.bot.llm;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the optional language model. Without a base URL there is none.
 *
 * @param baseUrl where an endpoint with OpenAI's protocol answers, up to {@code /v1}
 * @param apiKey may be missing where the endpoint asks for none
 * @param timeout how long anything may wait for the model altogether
 */
@ConfigurationProperties("steward.llm")
public record LlmProperties(@Nullable String baseUrl, @Nullable String apiKey, @Nullable String model,
        @DefaultValue("3s") Duration timeout) {

    private static final Duration SHORTEST = Duration.ofMillis(200);

    private static final Duration LONGEST = Duration.ofSeconds(10);

    public LlmProperties {
        baseUrl = given(baseUrl);
        apiKey = given(apiKey);
        model = given(model);
        if (baseUrl == null) {
            require(apiKey == null && model == null, "steward.llm.base-url (STEWARD_LLM_BASEURL) is missing");
        }
        else {
            require(isAddress(baseUrl), "steward.llm.base-url (STEWARD_LLM_BASEURL) is not an http or https address");
            require(model != null, "steward.llm.model (STEWARD_LLM_MODEL) is missing");
        }
        require(timeout.compareTo(SHORTEST) >= 0 && timeout.compareTo(LONGEST) <= 0,
                "steward.llm.timeout (STEWARD_LLM_TIMEOUT) is not between 200ms and 10s");
    }

    /** What to ask; the key never shows itself in a log. */
    public record Endpoint(String baseUrl, @Nullable String apiKey, String model, Duration timeout) {

        /** The same, for a task that can wait no longer than this. */
        public Endpoint within(Duration longest) {
            return timeout.compareTo(longest) <= 0 ? this : new Endpoint(baseUrl, apiKey, model, longest);
        }

        @Override
        public String toString() {
            return "Endpoint[" + baseUrl + ", " + model + "]";
        }

    }

    /** The endpoint to ask; empty where no model is set up. */
    public Optional<Endpoint> endpoint() {
        return baseUrl == null || model == null ? Optional.empty()
                : Optional.of(new Endpoint(baseUrl, apiKey, model, timeout));
    }

    private static boolean isAddress(String url) {
        try {
            var uri = URI.create(url);
            return uri.getRawAuthority() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        }
        catch (IllegalArgumentException ex) {
            return false;
        }
    }

    private static @Nullable String given(@Nullable String setting) {
        return setting == null || setting.isBlank() ? null : setting.strip();
    }

    private static void require(boolean fits, String otherwise) {
        if (!fits) {
            throw new InvalidLlmSetting("The language model is not set up right: " + otherwise + ".");
        }
    }

    @Override
    public String toString() {
        return "LlmProperties[" + baseUrl + ", " + model + ", " + timeout + "]";
    }

}
