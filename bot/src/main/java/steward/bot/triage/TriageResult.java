package steward.bot.triage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.bot.site.Location;
import steward.knowledge.source.Language;
import steward.bot.ticket.*;

public record TriageResult(Language language, List<Issue> issues, Urgency urgency, boolean escalate,
        @Nullable Location location) {
}
