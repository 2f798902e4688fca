package steward.bot.triage;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Stops the start with the one sentence that matters instead of a stack trace. */
class InvalidTriageSettingAnalyzer extends AbstractFailureAnalyzer<InvalidTriageSetting> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, InvalidTriageSetting cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }

}
