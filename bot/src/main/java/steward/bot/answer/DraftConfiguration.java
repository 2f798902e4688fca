package steward.bot.answer;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import steward.bot.llm.LlmProperties;

/** Has answers worded where a language model is set up. */
@Configuration(proxyBeanMethods = false)
class DraftConfiguration {

    @Bean
    Drafts drafts(LlmProperties properties, MeterRegistry meters) {
        return new Drafts(properties.endpoint().map(OpenAiDraftAssistant::new), meters);
    }

}
