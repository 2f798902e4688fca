package steward.bot.channel.sms;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Stops the start with the one sentence that matters instead of a stack trace. */
class InvalidSmsSettingAnalyzer extends AbstractFailureAnalyzer<InvalidSmsSetting> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, InvalidSmsSetting cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }

}
