package steward.console.knowledge;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Why a document cannot be read, taken apart so that a page can say it in its language.
 *
 * @param key the end of the key of its wording
 * @param detail what differs from file to file; may be empty
 * @param words as the reader of the file says it, for a reason without wording
 */
record Reason(String key, String detail, String words) {

    private static final Pattern NO_TEXT = Pattern.compile("no text layer: pages? (.+?) holds? only images.*");

    private static final Pattern DAMAGED = Pattern.compile("a damaged (.+) file");

    private static final Pattern NOT_READ = Pattern.compile("cannot be read: (.+)");

    static Reason of(String words) {
        var noText = NO_TEXT.matcher(words);
        if (noText.matches()) {
            return new Reason("no-text-layer", noText.group(1), words);
        }
        var damaged = DAMAGED.matcher(words);
        if (damaged.matches()) {
            return new Reason("damaged", damaged.group(1).toUpperCase(Locale.ROOT), words);
        }
        var notRead = NOT_READ.matcher(words);
        if (notRead.matches()) {
            return new Reason("not-read", notRead.group(1), words);
        }
        return new Reason(words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"), "", words);
    }

}
