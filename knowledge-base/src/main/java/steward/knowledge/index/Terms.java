package steward.knowledge.index;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import steward.knowledge.source.Script;

/**
 * Words as the index knows them: single characters and pairs in Chinese, stems in
 * English.
 */
public final class Terms {

    static final Analyzer ANALYZER = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var words = new StandardTokenizer();
            var lower = new LowerCaseFilter(new CJKWidthFilter(words));
            var pairs = new CJKBigramFilter(new StopFilter(lower, EnglishAnalyzer.ENGLISH_STOP_WORDS_SET),
                    CJKBigramFilter.HAN, true);
            return new TokenStreamComponents(words, new PorterStemFilter(pairs));
        }
    };

    private Terms() {
    }

    /** A text in the form in which all scripts and spellings of a number match. */
    static String folded(String text) {
        return Numbers.inDigits(Script.simplified(text));
    }

    /** The different terms of a question, in its order. */
    public static Set<String> of(String text) {
        var terms = new LinkedHashSet<String>();
        try (var stream = ANALYZER.tokenStream(IndexSchema.TERMS, new StringReader(folded(text)))) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        return terms;
    }

}
