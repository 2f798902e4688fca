package steward.knowledge.ingest;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import steward.knowledge.clean.Cleaning;
import steward.knowledge.clean.Heading;
import steward.knowledge.format.Finding;
import steward.knowledge.format.Formats;
import steward.knowledge.format.UnreadableDocument;
import steward.knowledge.source.Documents.Reading;
import steward.knowledge.source.Language;
import steward.knowledge.source.Script;
import steward.knowledge.source.Version.Facts;
import steward.knowledge.source.Version.Texts;

/** Turns the text of a file into what is stored of it. */
final class Reader {

    /** Grows when files are read or cleaned differently, so that they are read again. */
    static final String VERSION = "1." + Cleaning.VERSION;

    private static final Logger log = LoggerFactory.getLogger(Reader.class);

    private static final int LONGEST_TITLE = 60;

    private static final Pattern SENTENCE = Pattern.compile("[。！？!?.;；:：]$");

    private Reader() {
    }

    /**
     * Reads the bytes of a file.
     * @throws UnreadableDocument whatever goes wrong, so that no file can stop the others
     */
    static Reading read(String documentId, String file, byte[] bytes, Instant now) {
        try {
            var text = Formats.read(file, bytes);
            return read(documentId, file, text.text(), text.mediaType(), text.findings(), now);
        }
        catch (UnreadableDocument ex) {
            throw ex;
        }
        catch (RuntimeException | StackOverflowError | OutOfMemoryError ex) {
            log.error("Document {} cannot be read", documentId, ex);
            throw new UnreadableDocument("cannot be read: " + ex.getClass().getSimpleName());
        }
    }

    static Reading read(String documentId, String file, String original, String mediaType, List<Finding> findings,
            Instant now) {
        var cleaned = Cleaning.clean(original);
        if (cleaned.text().isEmpty()) {
            throw new UnreadableDocument("nothing is left after cleaning");
        }
        var texts = new Texts(original, cleaned.text());
        var report = CleaningReport.of(cleaned, findings).json();
        var facts = new Facts(title(cleaned.text(), file), language(cleaned.text()), 0, 0, report, now);
        var cut = Cut.of(documentId, facts, texts);
        if (cut.chunks().isEmpty()) {
            throw new UnreadableDocument("nothing but headings");
        }
        return new Reading(
                new Facts(facts.title(), facts.language(), cut.sections().size(), cut.chunks().size(), report, now),
                texts, mediaType, VERSION);
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

}
