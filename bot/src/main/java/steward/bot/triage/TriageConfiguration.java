package steward.bot.triage;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import steward.bot.llm.LlmProperties;

/** Loads what was learned, and has a language model asked where one is set up. */
@Configuration(proxyBeanMethods = false)
class TriageConfiguration {

    @Bean
    TriageModel triageModel() {
        return TriageModel.bundled();
    }

    @Bean
    SecondOpinion secondOpinion(LlmProperties properties, EmergencyGate gate, LearnedLabels learned,
            MeterRegistry meters) {
        return new SecondOpinion(properties.endpoint().map(TriageAssistant::new).orElse(null), gate, learned, meters);
    }

}
