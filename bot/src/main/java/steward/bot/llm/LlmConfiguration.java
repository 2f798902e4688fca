package steward.bot.llm;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads which language model is set up, and says once whether there is one. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LlmProperties.class)
class LlmConfiguration {

    private static final Logger log = LoggerFactory.getLogger(LlmConfiguration.class);

    LlmConfiguration(LlmProperties properties) {
        properties.endpoint()
            .ifPresentOrElse(one -> log.info("The language model is {}", one.model()),
                    () -> log.info("No language model: steward.llm.base-url is not set"));
    }

}
