package steward.knowledge.ingest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import steward.knowledge.chunk.Chunk;
import steward.knowledge.chunk.Chunks;
import steward.knowledge.chunk.Sections;
import steward.knowledge.clean.Cleaning;
import steward.knowledge.clean.Heading;
import steward.knowledge.format.Finding;
import steward.knowledge.format.UnreadableDocument;
import steward.knowledge.index.IndexSchema;
import steward.knowledge.index.IndexedDocument;
import steward.knowledge.source.Document;
import steward.knowledge.source.Language;
import steward.knowledge.source.Script;
import steward.knowledge.source.SourceFile;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A file read, cleaned and cut.
 *
 * @param name what citations call it
 */
record Reading(Document document, String name, int sections, List<Chunk> chunks, Map<String, Integer> removed,
        List<Finding> findings) {

    private static final int LONGEST_TITLE = 60;

    private static final Pattern SENTENCE = Pattern.compile("[。！？!?.;；:：]$");

    static Reading of(SourceFile file, Instant now) {
        var read = file.read();
        var original = read.text();
        var cleaned = Cleaning.clean(original);
        if (cleaned.text().isEmpty()) {
            throw new UnreadableDocument("nothing is left after cleaning");
        }
        var language = language(cleaned.text());
        var title = title(cleaned.text(), file.name());
        var sections = Sections.of(cleaned.text(), title, language);
        var chunks = Chunks.of(file.id(), sections);
        if (chunks.isEmpty()) {
            throw new UnreadableDocument("nothing but headings");
        }
        var document = new Document(file.id(), file.name(), title, language, hash(original), original, cleaned.text(),
                now);
        return new Reading(document, file.titled() ? title : file.name(), sections.size(), chunks, cleaned.removed(),
                read.findings());
    }

    IndexedDocument indexed() {
        return new IndexedDocument(document.id(), name, document.language(), document.hash(), chunks);
    }

    private static Language language(String text) {
        long ideographs = text.codePoints().filter(Character::isIdeographic).count();
        long letters = text.codePoints().filter(Character::isLetter).count();
        if (ideographs * 5 < letters) {
            return Language.EN;
        }
        return Script.isTraditional(text) ? Language.ZH_HANT : Language.ZH_HANS;
    }

    /** The first line, unless it is a sentence or a numbered heading already. */
    private static String title(String text, String file) {
        var lines = text.lines().filter(line -> !line.isBlank()).toList();
        var first = lines.getFirst().replaceFirst("^#+ *", "").strip();
        boolean title = lines.size() > 1 && first.length() <= LONGEST_TITLE && !SENTENCE.matcher(first).find()
                && Heading.parse(first).isEmpty();
        return title ? first : file.replaceFirst("\\.[^.]+$", "");
    }

    /**
     * Also of how texts are cleaned, so that better cleaning reaches documents read
     * before.
     */
    private static String hash(String original) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(IndexSchema.VERSION.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest.digest(original.getBytes(UTF_8)));
        }
        catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException(ex);
        }
    }

}
