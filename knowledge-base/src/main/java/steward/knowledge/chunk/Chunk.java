package steward.knowledge.chunk;

/**
 * A passage to be indexed: whole sentences of one section.
 *
 * @param id the same as long as its words and its section are
 * @param start where its text begins in the clean text of its document
 * @param end behind its last character
 */
public record Chunk(String id, String section, String heading, String chapter, String text, int start, int end) {
}
