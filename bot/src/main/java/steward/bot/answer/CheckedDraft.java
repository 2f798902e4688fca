package steward.bot.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import steward.bot.answer.DraftSentence.Quote;
import steward.bot.conversation.Citation;
import steward.knowledge.search.Passage;
import steward.knowledge.source.Language;
import steward.knowledge.source.Script;

/** A draft of which only those sentences are kept that stand on the passages. */
final class CheckedDraft {

    private static final int MOST_SENTENCES = 6;

    private static final Pattern MARK = Pattern.compile("\\s*\\[\\d+]");

    private final List<Citation> citations = new ArrayList<>();

    private final StringBuilder text = new StringBuilder();

    private final List<Passage> passages;

    private final Language language;

    private int kept;

    CheckedDraft(List<Passage> passages, Language language) {
        this.passages = passages;
        this.language = language;
    }

    /**
     * Takes a sentence if it stands.
     * @return by what the text has grown
     */
    Optional<String> add(DraftSentence drafted) {
        var sentence = new DraftSentence(MARK.matcher(drafted.text().strip()).replaceAll(""), drafted.citations());
        if (kept >= MOST_SENTENCES || !DraftCheck.passes(sentence, passages)) {
            return Optional.empty();
        }
        kept++;
        var grown = new StringBuilder(text.isEmpty() ? "" : " ").append(shown(sentence.text()));
        sentence.citations()
            .stream()
            .map(this::number)
            .distinct()
            .forEach(n -> grown.append('[').append(n).append(']'));
        text.append(grown);
        return Optional.of(grown.toString());
    }

    /** Whether it cites a section that the documents' own answer stands on. */
    boolean answersLike(Answer found) {
        return found.citations()
            .stream()
            .anyMatch(one -> citations.stream().anyMatch(cited -> sameSection(one, cited)));
    }

    Answer toAnswer(Answer found) {
        return new Answer(true, text.toString(), found.confidence(), citations);
    }

    private static boolean sameSection(Citation one, Citation other) {
        return one.document().equals(other.document()) && one.section().equals(other.section());
    }

    private String shown(String sentence) {
        return language == Language.ZH_HANT ? Script.traditional(sentence) : sentence;
    }

    private int number(Quote quote) {
        var passage = passages.get(quote.passage() - 1);
        for (var known : citations) {
            if (known.quote().equals(quote.quote()) && known.document().equals(passage.document())
                    && known.section().equals(passage.section())) {
                return known.n();
            }
        }
        var citation = new Citation(citations.size() + 1, passage.document(), passage.section(), quote.quote());
        citations.add(citation);
        return citation.n();
    }

}
