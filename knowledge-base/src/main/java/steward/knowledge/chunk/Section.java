package steward.knowledge.chunk;

/**
 * A numbered part of a document.
 *
 * @param number as the document writes it, behind its chapter's where numbers start again
 * @param chapter the title of what it belongs to, may be empty
 * @param text a part of the clean text
 */
public record Section(String number, String heading, String chapter, String text) {
}
