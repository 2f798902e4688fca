package steward.bot.evaluation;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import steward.bot.answer.Answer;
import steward.bot.answer.Answers;
import steward.bot.triage.Languages;
import steward.knowledge.index.PassageFilter;
import steward.knowledge.search.Enquiry;
import steward.knowledge.search.KnowledgeSearch;
import steward.knowledge.search.Passage;
import steward.knowledge.search.SearchPart;
import steward.knowledge.source.Documents;
import steward.knowledge.source.Version.Texts;

/**
 * Asks the search and the answers every question of a file, as the live hub would be
 * asked.
 */
public class RetrievalEvaluation {

    private final KnowledgeSearch search;

    private final Answers answers;

    private final Documents documents;

    private final Clock clock;

    public RetrievalEvaluation(KnowledgeSearch search, Answers answers, Documents documents, Clock clock) {
        this.search = search;
        this.answers = answers;
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * Prints the figures.
     * @param part only the questions of this part, or null for all
     * @throws IOException when the file cannot be read
     */
    public void run(Path file, @Nullable String part, PrintWriter out) throws IOException {
        var questions = questions(file, part);
        var figures = new Figures(texts());
        questions.forEach(question -> ask(question, figures));
        out.printf("questions: %d, answerable: %d%n", questions.size(),
                questions.stream().filter(RetrievalQuestion::answerable).count());
        figures.print(out);
    }

    /**
     * Prints how well each search does that lacks one of its parts.
     * @param part only the questions of this part, or null for all
     * @throws IOException when the file cannot be read
     */
    public void ablation(Path file, @Nullable String part, PrintWriter out) throws IOException {
        var questions = questions(file, part).stream().filter(RetrievalQuestion::answerable).toList();
        for (var without : SearchPart.values()) {
            var poorer = search.without(without);
            var figures = new RankingFigures();
            for (var question : questions) {
                var found = poorer.search(question.question(), Languages.of(question.question()), RankingFigures.DEPTH);
                figures.add(places(question, found), question.gold().size());
            }
            out.printf("without %s%n%s%n", without.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    figures.row("all"));
        }
    }

    private static List<RetrievalQuestion> questions(Path file, @Nullable String part) throws IOException {
        return RetrievalQuestion.read(file)
            .stream()
            .filter(question -> part == null || part.equals(question.part()))
            .toList();
    }

    private void ask(RetrievalQuestion question, Figures figures) {
        var language = Languages.of(question.question());
        var passages = figures.timed(figures.searching,
                () -> search.search(question.question(), language, RankingFigures.DEPTH));
        if (question.answerable()) {
            var found = places(question, passages);
            figures.all.add(found, question.gold().size());
            figures.byLanguage.computeIfAbsent(question.lang(), _ -> new RankingFigures())
                .add(found, question.gold().size());
        }
        var enquiry = new Enquiry(question.question(), language, new PassageFilter(null, clock.instant()));
        var answer = figures.timed(figures.answering, () -> answers.answer(enquiry));
        figures.abstention.add(question.answerable(), answer.answered(), answer.confidence());
        figures.add(answer);
    }

    private static List<Integer> places(RetrievalQuestion question, List<Passage> passages) {
        var open = new ArrayList<>(question.gold());
        var places = new ArrayList<Integer>();
        for (int place = 1; place <= passages.size(); place++) {
            var passage = passages.get(place - 1);
            if (open.removeIf(gold -> gold.isIn(passage))) {
                places.add(place);
            }
        }
        return places;
    }

    /** The clean text of every version. */
    private List<String> texts() {
        return documents.all()
            .stream()
            .flatMap(document -> document.versions()
                .stream()
                .flatMap(version -> documents.texts(document.id(), version.number()).stream()))
            .map(Texts::cleaned)
            .toList();
    }

    /** All that is counted. */
    private static final class Figures {

        private final RankingFigures all = new RankingFigures();

        private final Map<String, RankingFigures> byLanguage = new TreeMap<>();

        private final AbstentionFigures abstention = new AbstentionFigures();

        private final Latencies searching = new Latencies();

        private final Latencies answering = new Latencies();

        private final List<String> texts;

        private int citations;

        private int exact;

        Figures(List<String> texts) {
            this.texts = texts;
        }

        <T> T timed(Latencies latencies, Supplier<T> work) {
            long start = System.nanoTime();
            var result = work.get();
            latencies.add(System.nanoTime() - start);
            return result;
        }

        void add(Answer answer) {
            citations += answer.citations().size();
            exact += (int) answer.citations()
                .stream()
                .filter(citation -> texts.stream().anyMatch(text -> text.contains(citation.quote())))
                .count();
        }

        void print(PrintWriter out) {
            out.println(RankingFigures.header());
            byLanguage.forEach((language, figures) -> out.println(figures.row(language)));
            out.println(all.row("all"));
            if (abstention.isMeasurable()) {
                out.println(abstention);
            }
            out.printf("citations: %d, exact parts of the stored text: %d%n", citations, exact);
            out.printf("search: %s; answer: %s%n", searching, answering);
        }

    }

}
