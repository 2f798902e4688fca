package steward.bot.triage;

import java.util.Optional;
import steward.bot.ticket.Category;

@org.springframework.stereotype.Component
public class Triage {

    public Optional<Category> emergency(String text) {
        return Optional.empty();
    }

    public TriageResult triage(String text) {
        throw new UnsupportedOperationException();
    }

}
