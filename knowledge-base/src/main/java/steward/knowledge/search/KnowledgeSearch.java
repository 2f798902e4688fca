package steward.knowledge.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import steward.knowledge.index.IndexSchema;
import steward.knowledge.index.IndexedDocument;
import steward.knowledge.index.Meanings;
import steward.knowledge.index.PassageFilter;
import steward.knowledge.index.PassageIndex;
import steward.knowledge.query.Question;
import steward.knowledge.query.QuestionReader;
import steward.knowledge.search.Passage.Place;
import steward.knowledge.source.Language;

/** Searches the guidelines by words and, once the vectors are there, by meaning. */
@Service
public class KnowledgeSearch {

    private static final int CANDIDATES = 100;

    private static final int LONGEST_QUERY = 500;

    /**
     * How much the nearest sentence counts beside the whole: a question carried over from
     * the other language hits neither as exactly.
     */
    private static final double SENTENCE = 0.8;

    private static final double SENTENCE_ACROSS = 0.5;

    private final PassageIndex index;

    private final QuestionReader questions;

    private final Clock clock;

    private final Set<SearchPart> left;

    @Autowired
    public KnowledgeSearch(PassageIndex index, QuestionReader questions, Clock clock) {
        this(index, questions, clock, Set.of());
    }

    private KnowledgeSearch(PassageIndex index, QuestionReader questions, Clock clock, Set<SearchPart> left) {
        this.clock = clock;
        this.index = index;
        this.questions = questions;
        this.left = left;
    }

    /** The same search without one of its parts. */
    public KnowledgeSearch without(SearchPart part) {
        return new KnowledgeSearch(index, questions, clock, Set.of(part));
    }

    /**
     * The passages that fit best, best first. Documents in the language of the question
     * are searched, in either Chinese script; only if there are none, the others.
     * @param limit from 1 to 100
     */
    public List<Passage> search(String query, Language language, int limit) {
        return search(query, language, limit, new PassageFilter(null, clock.instant()));
    }

    /** Searches what the filter lets through. */
    public List<Passage> search(String query, Language language, int limit, PassageFilter passages) {
        return find(new Enquiry(query, language, passages), limit).passages();
    }

    /** The passages that fit best, and the question as it was read to find them. */
    public Found find(Enquiry enquiry, int limit) {
        if (enquiry.question().isBlank()) {
            return new Found(new Question("", List.of(), null, null), enquiry.language(), List.of());
        }
        var shortened = enquiry.shortened(LONGEST_QUERY);
        try {
            return index.search(searcher -> find(searcher, shortened, Math.clamp(limit, 1, CANDIDATES)));
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private Found find(IndexSearcher searcher, Enquiry enquiry, int limit) throws IOException {
        var searched = searched(searcher, enquiry.language(), enquiry.searched());
        var filter = enquiry.searched().query(searcher, IndexedDocument.family(searched));
        var question = read(enquiry, searched, searcher);
        var lexical = left.contains(SearchPart.WORDS) ? new ScoreDoc[0]
                : searcher.search(WordQuery.of(question, filter), CANDIDATES).scoreDocs;
        var near = near(searcher, enquiry, new Found(question, searched, List.of()), lexical, filter);
        var stored = searcher.storedFields();
        var passages = new ArrayList<Passage>();
        for (var ranked : Fusion.fuse(lexical, near, CANDIDATES)) {
            if (passages.size() == limit) {
                break;
            }
            passages.add(passage(stored.document(ranked.doc()), ranked));
        }
        return new Found(question, searched, passages);
    }

    private Question read(Enquiry enquiry, Language searched, IndexSearcher searcher) throws IOException {
        var read = questions.read(spelled(enquiry, searched, searcher.getIndexReader()), enquiry.earlier(),
                enquiry.language(), searched);
        if (left.contains(SearchPart.WORD_LISTS)) {
            return new Question(read.text(), List.of(), read.meaning(), read.earlier());
        }
        return enquiry.language() == Language.ZH_HANS && searched.isChinese()
                ? read.with(WrittenWords.of(questions.elsewhere(read.text()), searcher.getIndexReader())) : read;
    }

    private String spelled(Enquiry enquiry, Language searched, IndexReader reader) {
        var question = enquiry.question().strip();
        if (enquiry.language().isChinese()) {
            return question;
        }
        return searched.isChinese() ? Spelling.corrected(question, questions::translates)
                : Spelling.corrected(question, reader);
    }

    private static Language searched(IndexSearcher searcher, Language language, PassageFilter allowed)
            throws IOException {
        if (allowed.findsAny(searcher, IndexedDocument.family(language))) {
            return language;
        }
        return language.isChinese() ? Language.EN : Language.ZH_HANS;
    }

    /**
     * How near in meaning the passages are that words or the vector of the whole found.
     */
    private Map<Integer, Double> near(IndexSearcher searcher, Enquiry enquiry, Found read, ScoreDoc[] lexical,
            Query filter) throws IOException {
        var meaning = read.question().meaning();
        if (meaning == null || left.contains(SearchPart.MEANING)) {
            return Map.of();
        }
        var field = IndexSchema.vectorField(IndexedDocument.family(read.documents()));
        var nearest = searcher.search(new KnnFloatVectorQuery(field, meaning, CANDIDATES, filter),
                CANDIDATES).scoreDocs;
        var docs = Stream.of(lexical, nearest).flatMap(Stream::of).mapToInt(found -> found.doc).distinct().toArray();
        double share = sentenceShare(enquiry.language(), read.documents());
        var near = new HashMap<Integer, Double>();
        Meanings.nearness(searcher, docs, meaning)
            .forEach((doc, nearness) -> near.put(doc, share * nearness.sentence() + (1 - share) * nearness.whole()));
        return near;
    }

    private double sentenceShare(Language asked, Language searched) {
        if (left.contains(SearchPart.SENTENCES)) {
            return 0;
        }
        return asked.isChinese() == searched.isChinese() ? SENTENCE : SENTENCE_ACROSS;
    }

    private static Passage passage(Document stored, Fusion.Ranked ranked) {
        return new Passage(stored.get(IndexSchema.ID), stored.get(IndexSchema.NAME), stored.get(IndexSchema.SECTION),
                stored.get(IndexSchema.HEADING), stored.get(IndexSchema.TEXT), place(stored),
                Language.of(stored.get(IndexSchema.LANGUAGE)), ranked.score(), ranked.lexicalRank(),
                ranked.vectorRank(), ranked.nearness());
    }

    private static Place place(Document stored) {
        return new Place(stored.get(IndexSchema.DOCUMENT), Integer.parseInt(stored.get(IndexSchema.NUMBER)),
                Integer.parseInt(stored.get(IndexSchema.START)), Integer.parseInt(stored.get(IndexSchema.END)));
    }

}
