package steward.bot.answer;

import steward.knowledge.source.Language;

@org.springframework.stereotype.Component
public class Answers {

    public Answer answer(String q, Language l) {
        throw new UnsupportedOperationException();
    }

}
