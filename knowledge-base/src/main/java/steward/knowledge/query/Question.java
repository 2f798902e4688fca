package steward.knowledge.query;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A question as it is searched for in documents of one language.
 *
 * @param text as it was asked
 * @param concepts what it speaks of in the documents' words
 * @param meaning where the passages that answer it should lie; null while the model is
 * not ready
 */
public record Question(String text, List<Concept> concepts, float @Nullable [] meaning) {
}
