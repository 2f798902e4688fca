package steward.knowledge.search;

import org.jspecify.annotations.Nullable;
import steward.knowledge.index.PassageFilter;
import steward.knowledge.source.Language;

/**
 * What somebody wants to know.
 *
 * @param earlier what was asked before, where the question goes on from it
 * @param searched which passages may answer
 */
public record Enquiry(String question, @Nullable String earlier, Language language, PassageFilter searched) {

    public Enquiry(String question, Language language, PassageFilter searched) {
        this(question, null, language, searched);
    }

    /** The question as if nothing had been asked before. */
    public Enquiry alone() {
        return new Enquiry(question, language, searched);
    }

    /** The same in other words. */
    public Enquiry withQuestion(String words) {
        return new Enquiry(words, earlier, language, searched);
    }

    /** Everything asked, in its order. */
    public String text() {
        return earlier == null ? question : earlier + "\n" + question;
    }

    /** Questions of at most so many characters; of the earlier one the end counts. */
    Enquiry shortened(int longest) {
        return new Enquiry(question.substring(0, Math.min(question.length(), longest)),
                earlier == null ? null : earlier.substring(Math.max(0, earlier.length() - longest)), language,
                searched);
    }

}
