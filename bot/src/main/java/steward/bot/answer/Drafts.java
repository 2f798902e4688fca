package steward.bot.answer;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import steward.bot.conversation.Citation;
import steward.bot.llm.NoReply;
import steward.bot.triage.PersonalDataFinder;
import steward.knowledge.search.Passage;
import steward.knowledge.source.Language;

/**
 * Has a model word what was found, where there is one, and keeps of it what can be
 * checked. Whatever goes wrong, the answer stays the one that was found.
 */
class Drafts {

    private static final Logger log = LoggerFactory.getLogger(Drafts.class);

    private static final int SHOWN = 6;

    private final Optional<? extends DraftAssistant> assistant;

    private final MeterRegistry meters;

    Drafts(Optional<? extends DraftAssistant> assistant, MeterRegistry meters) {
        this.assistant = assistant;
        this.meters = meters;
    }

    /**
     * @param extract what the documents say; never empty of citations
     * @param growing told by what the text grows, as soon as it is checked
     */
    Answer redraft(Extract extract, Consumer<String> growing) {
        var enquiry = extract.enquiry();
        var found = extract.answer();
        if (assistant.isEmpty()) {
            return found;
        }
        var passages = passages(enquiry.language(), extract);
        if (passages.stream().noneMatch(passage -> isCited(passage, found))) {
            return found;
        }
        var draft = new CheckedDraft(passages, enquiry.language());
        try {
            var task = new DraftTask(PersonalDataFinder.masked(enquiry.text()), enquiry.language(), passages);
            assistant.get().draft(task, sentence -> draft.add(sentence).ifPresent(growing));
        }
        catch (NoReply ex) {
            log.info("an answer was not drafted: {}", ex.getMessage());
            return counted("none", found);
        }
        return draft.answersLike(found) ? counted("used", draft.toAnswer(found)) : counted("dropped", found);
    }

    /**
     * Those the answer cites first: a draft may add to them, not pass them over. Only in
     * the language of the answer, because a translation cannot be checked.
     */
    private static List<Passage> passages(Language language, Extract extract) {
        var all = extract.passages()
            .stream()
            .filter(passage -> passage.language().isChinese() == language.isChinese())
            .toList();
        var cited = all.stream().filter(passage -> isCited(passage, extract.answer()));
        return Stream.concat(cited, all.stream()).distinct().limit(SHOWN).toList();
    }

    private static boolean isCited(Passage passage, Answer found) {
        return found.citations().stream().anyMatch(one -> isFrom(one, passage));
    }

    private static boolean isFrom(Citation citation, Passage passage) {
        return citation.document().equals(passage.document()) && passage.text().contains(citation.quote());
    }

    private Answer counted(String outcome, Answer answer) {
        meters.counter("steward.llm.drafts", "outcome", outcome).increment();
        return answer;
    }

}
