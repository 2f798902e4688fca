package steward.knowledge.query;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A question as it is searched for in documents of one language.
 *
 * @param text as it was asked
 * @param concepts what it speaks of in the documents' words
 * @param meaning where the passages that answer it should lie, together with the question
 * it goes on from; null while the model is not ready
 * @param earlier the question it goes on from, read for its words alone
 */
public record Question(String text, List<Concept> concepts, float @Nullable [] meaning, @Nullable Question earlier) {

    /** The same, speaking of more. */
    public Question with(List<Concept> more) {
        var all = Stream.of(concepts, more).flatMap(List::stream).distinct().toList();
        return more.isEmpty() ? this : new Question(text, all, meaning, earlier);
    }

}
