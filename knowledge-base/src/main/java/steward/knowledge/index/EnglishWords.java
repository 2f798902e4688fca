package steward.knowledge.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import tools.jackson.databind.json.JsonMapper;

/**
 * The twenty thousand English words that the English model knows as a whole; read when
 * they are first asked for.
 */
public final class EnglishWords {

    private static final Pattern WORD = Pattern.compile("[a-z]{4,}");

    private static final class Words {

        private static final Set<String> ALL = read();

        private static Set<String> read() {
            var file = "/bge-small-en-v1.5-q-tokenizer.json";
            try (var in = Objects
                .requireNonNull(BgeSmallEnV15QuantizedEmbeddingModel.class.getResourceAsStream(file))) {
                var words = new HashSet<String>();
                JsonMapper.shared()
                    .readTree(in)
                    .path("model")
                    .path("vocab")
                    .propertyNames()
                    .stream()
                    .filter(word -> WORD.matcher(word).matches())
                    .forEach(words::add);
                return words;
            }
            catch (IOException ex) {
                throw new UncheckedIOException(ex);
            }
        }

    }

    private EnglishWords() {
    }

    /**
     * @param word in lower case
     */
    public static boolean contains(String word) {
        return Words.ALL.contains(word);
    }

    /** The words that differ from this one by a letter, or by two in the other order. */
    public static List<String> near(String word) {
        var near = new CharacterRunAutomaton(new LevenshteinAutomata(word, true).toAutomaton(1));
        return Words.ALL.stream()
            .filter(other -> Math.abs(other.length() - word.length()) <= 1 && near.run(other))
            .toList();
    }

}
