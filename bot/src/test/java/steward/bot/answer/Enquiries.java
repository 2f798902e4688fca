package steward.bot.answer;

import java.time.Instant;

import steward.knowledge.index.PassageFilter;
import steward.knowledge.search.Enquiry;
import steward.knowledge.source.Language;

/** Questions asked outside any property. */
final class Enquiries {

    private Enquiries() {
    }

    static Enquiry of(String question, Language language) {
        return new Enquiry(question, language, new PassageFilter(null, Instant.now()));
    }

}
