package steward.bot.triage;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Loads what was learned. */
@Configuration(proxyBeanMethods = false)
class TriageConfiguration {

    @Bean
    TriageModel triageModel() {
        return TriageModel.bundled();
    }

}
