package steward.bot.classifier;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The pieces by which texts are compared. */
public final class Words {

    private static final Pattern WORD = Pattern.compile("[a-z']+|\\p{IsHan}+|\\d+");

    private Words() {
    }

    /**
     * Of Chinese every run of one to three characters, of English every word, pair of
     * words and run of four letters.
     * @param plain as {@link Plain} writes it
     */
    public static Set<String> of(String plain) {
        var pieces = new HashSet<String>();
        var matcher = WORD.matcher(plain);
        var previous = "";
        while (matcher.find()) {
            var word = matcher.group();
            if (Character.isDigit(word.charAt(0))) {
                pieces.add("0");
            }
            else if (word.charAt(0) < 128) {
                pieces.add(word);
                pieces.add(previous + " " + word);
                runs(" " + word + " ", 4, pieces);
                previous = word;
            }
            else {
                runs(word, 1, pieces);
                runs(word, 2, pieces);
                runs(word, 3, pieces);
            }
        }
        if (plain.contains("?")) {
            pieces.add("?");
        }
        return pieces;
    }

    private static void runs(String word, int length, Set<String> pieces) {
        for (int i = 0; i + length <= word.length(); i++) {
            pieces.add(word.substring(i, i + length));
        }
    }

}
