package steward.knowledge.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.springframework.util.function.SingletonSupplier;
import steward.knowledge.index.Terms;
import steward.knowledge.source.Script;

/**
 * The words of the field in Chinese and English, and what guidelines write for what
 * residents say.
 */
final class Glossary {

    /** Read for the first question in another language than the documents. */
    private final SingletonSupplier<Translations> translations = SingletonSupplier.of(Translations::new);

    private final Phrases<List<String>> spoken = new Phrases<>(Glossary::characters);

    Glossary() {
        for (var row : WordList.read("spoken-building.tsv", "spoken-service.tsv", "spoken-daily.tsv")) {
            row.left().forEach(word -> spoken.add(word, row.right()));
        }
    }

    private static final class Translations {

        private final Phrases<List<String>> chinese = new Phrases<>(Glossary::characters);

        private final Phrases<List<String>> english = new Phrases<>(Glossary::stems);

        private final Set<String> englishStems = new HashSet<>();

        Translations() {
            for (var row : WordList.read("glossary-building.tsv", "glossary-service.tsv", "glossary-daily.tsv",
                    "glossary-general.tsv")) {
                row.left().forEach(word -> chinese.add(word, row.right()));
                row.right().forEach(word -> english.add(word, row.left()));
                row.right().forEach(word -> englishStems.addAll(stems(word)));
            }
        }

    }

    /** Chinese words for each English phrase found. */
    List<Set<List<String>>> inChinese(String text) {
        return translations.obtain().english.in(text);
    }

    boolean hasEnglish(String word) {
        return translations.obtain().englishStems.containsAll(stems(word));
    }

    /** English words for each Chinese phrase found. */
    List<Set<List<String>>> inEnglish(String text) {
        return translations.obtain().chinese.in(text);
    }

    /** The written words for each spoken Chinese phrase found. */
    List<Set<List<String>>> written(String text) {
        return spoken.in(text);
    }

    private static List<String> characters(String text) {
        return Script.simplified(text.toLowerCase(Locale.ROOT)).codePoints().mapToObj(Character::toString).toList();
    }

    private static List<String> stems(String text) {
        return new ArrayList<>(Terms.of(text));
    }

}
