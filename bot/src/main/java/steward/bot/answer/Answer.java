package steward.bot.answer;

import java.util.List;
import steward.bot.conversation.Citation;

public record Answer(boolean answered, String text, double confidence, List<Citation> citations) {
}
