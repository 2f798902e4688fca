package steward.bot.node;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Stops the start with the one sentence that matters instead of a stack trace. */
class InvalidNodeSettingAnalyzer extends AbstractFailureAnalyzer<InvalidNodeSetting> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, InvalidNodeSetting cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }

}
