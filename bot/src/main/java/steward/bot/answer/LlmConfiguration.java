package steward.bot.answer;

import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Builds the language model where one is set up, and says once whether there is one. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LlmProperties.class)
class LlmConfiguration {

    private static final Logger log = LoggerFactory.getLogger(LlmConfiguration.class);

    @Bean
    Drafts drafts(LlmProperties properties, MeterRegistry meters) {
        var endpoint = properties.endpoint();
        endpoint.ifPresentOrElse(one -> log.info("Answers are worded by the model {}", one.model()),
                () -> log.info("No language model: steward.llm.base-url is not set"));
        return new Drafts(endpoint.map(OpenAiDraftAssistant::new), meters);
    }

}
