package steward.knowledge.chunk;

/**
 * A passage to be indexed: whole sentences of one section.
 *
 * @param id the same as long as its words and its section are
 */
public record Chunk(String id, String section, String heading, String chapter, String text) {
}
