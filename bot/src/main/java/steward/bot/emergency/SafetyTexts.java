package steward.bot.emergency;

import steward.knowledge.source.Language;
import steward.bot.ticket.Category;
import steward.bot.conversation.SafetyCard;

@org.springframework.stereotype.Component
public class SafetyTexts {

    public S text(Category c, String m, Language l, String d) {
        throw new UnsupportedOperationException();
    }

    public record S(String text, SafetyCard card) {
    }

}
