package steward.bot.conversation;

/**
 * Where a sentence of an answer stands.
 *
 * @param n the number shown in the answer, from 1
 * @param document the document's title
 * @param section the section's number as written in the document, or its heading where it
 * has none
 * @param quote an exact substring of the stored passage
 */
public record Citation(int n, String document, String section, String quote) {
}
