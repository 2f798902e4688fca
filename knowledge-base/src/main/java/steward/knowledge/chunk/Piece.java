package steward.knowledge.chunk;

/**
 * A part of a clean text.
 *
 * @param start where it begins in the clean text
 */
public record Piece(int start, String text) {

    static Piece of(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Piece(start, text.substring(start, end));
    }

    public int end() {
        return start + text.length();
    }

}
