package steward.knowledge.source;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one sentence which setting stopped the start. */
class KnowledgeDirMissingAnalyzer extends AbstractFailureAnalyzer<KnowledgeDirMissing> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, KnowledgeDirMissing cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()),
                "Point it to a folder of .txt and .md files, or leave it out to use the bundled handbook.", cause);
    }

}
