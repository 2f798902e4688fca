package steward.console.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import steward.bot.conversation.Citation;

/** A text in which quotes are marked. */
final class QuotedText {

    private QuotedText() {
    }

    /**
     * A piece of the text.
     *
     * @param citation the number of the citation that quotes it, 0 where none does
     */
    record Part(String text, int citation) {
    }

    /**
     * The whole text in its order; a quote that overlaps an earlier one is not marked.
     */
    static List<Part> parts(String text, List<Citation> quotes) {
        var inOrder = quotes.stream()
            .filter(quote -> text.contains(quote.quote()))
            .sorted(Comparator.comparingInt(quote -> text.indexOf(quote.quote())))
            .toList();
        var parts = new ArrayList<Part>();
        int end = 0;
        for (var quote : inOrder) {
            int start = text.indexOf(quote.quote());
            if (start >= end) {
                parts.add(new Part(text.substring(end, start), 0));
                parts.add(new Part(quote.quote(), quote.n()));
                end = start + quote.quote().length();
            }
        }
        parts.add(new Part(text.substring(end), 0));
        parts.removeIf(part -> part.text().isEmpty());
        return parts;
    }

}
