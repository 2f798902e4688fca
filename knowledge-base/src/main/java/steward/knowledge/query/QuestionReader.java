package steward.knowledge.query;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import steward.knowledge.index.Embeddings;
import steward.knowledge.source.Language;

/**
 * Reads questions the way the documents would put them: what residents say becomes what
 * guidelines write, English becomes Chinese or the other way round.
 */
@Component
public class QuestionReader {

    private static final int MOST_WORDS = 5;

    private static final float SPOKEN = 0.4f;

    private static final float TRANSLATED = 1;

    private static final float REGIONAL = 1;

    /** Few documents are written so. */
    private static final float ELSEWHERE = 0.4f;

    /** Read beside the start of the hub. */
    private final CompletableFuture<Glossary> glossary = CompletableFuture.supplyAsync(Glossary::new,
            task -> Thread.ofPlatform().name("glossary").daemon().start(task));

    private final CompletableFuture<Regional> regional = CompletableFuture.supplyAsync(Regional::new,
            task -> Thread.ofPlatform().name("regional words").daemon().start(task));

    private final Embeddings embeddings;

    public QuestionReader(Embeddings embeddings) {
        this.embeddings = embeddings;
    }

    /**
     * @param earlier what it goes on from, if it does
     * @param asked the language of the question
     * @param searched the language of the documents; both Chinese scripts are one
     */
    public Question read(String text, @Nullable String earlier, Language asked, Language searched) {
        var before = earlier == null ? null : new Question(earlier, concepts(earlier, asked, searched), null, null);
        var whole = earlier == null ? text : earlier + "\n" + text;
        return new Question(text, concepts(text, asked, searched), meaning(whole, asked, searched), before);
    }

    /** Whether an English word can be said in Chinese. */
    public boolean translates(String word) {
        return glossary.join().hasEnglish(word);
    }

    /** What documents of Taiwan or Hong Kong may write for the words of a text. */
    public List<Concept> elsewhere(String text) {
        return regional(regional.join().elsewhere(text), ELSEWHERE);
    }

    private List<Concept> concepts(String text, Language asked, Language searched) {
        if (asked.isChinese() && searched.isChinese()) {
            var written = concepts(glossary.join().written(text), SPOKEN);
            return asked == Language.ZH_HANT ? Stream.of(written, regional(regional.join().inMainland(text), REGIONAL))
                .flatMap(List::stream)
                .toList() : written;
        }
        if (asked.isChinese()) {
            return concepts(glossary.join().inEnglish(regional.join().rewritten(text)), TRANSLATED);
        }
        return searched.isChinese() ? concepts(glossary.join().inChinese(text), TRANSLATED) : List.of();
    }

    private static List<Concept> concepts(List<Set<List<String>>> found, float weight) {
        return found.stream()
            .map(senses -> senses.stream().flatMap(List::stream).distinct().limit(MOST_WORDS).toList())
            .map(words -> new Concept(words, weight))
            .distinct()
            .toList();
    }

    private static List<Concept> regional(List<List<String>> found, float weight) {
        return found.stream().map(words -> new Concept(words, weight)).distinct().toList();
    }

    private float @Nullable [] meaning(String text, Language asked, Language searched) {
        if (!embeddings.ready(asked)) {
            return null;
        }
        var own = embeddings.embed(asked, text);
        var map = QuestionMap.between(asked, searched);
        return map == null ? own : map.apply(own);
    }

}
