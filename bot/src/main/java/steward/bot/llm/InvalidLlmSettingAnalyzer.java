package steward.bot.llm;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Stops the start with the one sentence that matters instead of a stack trace. */
class InvalidLlmSettingAnalyzer extends AbstractFailureAnalyzer<InvalidLlmSetting> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, InvalidLlmSetting cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }

}
