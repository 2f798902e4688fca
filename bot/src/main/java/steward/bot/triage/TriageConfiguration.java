package steward.bot.triage;

import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import steward.bot.llm.LlmProperties;

/** Loads what was learned, and has a language model asked where one is set up. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TriageProperties.class)
class TriageConfiguration {

    private static final Logger log = LoggerFactory.getLogger(TriageConfiguration.class);

    @Bean
    TriageModel triageModel(TriageProperties properties) {
        var model = properties.load();
        log.info("Triage has learned {}", model.version());
        return model;
    }

    @Bean
    SecondOpinion secondOpinion(LlmProperties properties, EmergencyGate gate, LearnedLabels learned,
            MeterRegistry meters) {
        return new SecondOpinion(properties.endpoint().map(TriageAssistant::new).orElse(null), gate, learned, meters);
    }

}
