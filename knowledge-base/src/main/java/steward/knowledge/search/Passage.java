package steward.knowledge.search;

import steward.knowledge.source.Language;

/**
 * A passage found.
 *
 * @param document what a citation calls its document
 * @param section its number as the document writes it
 * @param text as stored; a quote is a part of it
 * @param place where it stands
 * @param score fused relevance in (0, 1]; comparable only within one search
 * @param lexicalRank its place by words from 1, 0 when no word was found
 * @param vectorRank its place by meaning from 1, 0 when it is not among the nearest
 * @param nearness to the question in meaning, a cosine; comparable between searches in
 * the same languages, 0 while it is not known
 */
public record Passage(String chunkId, String document, String section, String heading, String text, Place place,
        Language language, double score, int lexicalRank, int vectorRank, double nearness) {

    public Passage {
        if (!(score > 0 && score <= 1)) { // also refuses NaN
            throw new IllegalArgumentException("score of %s outside (0, 1]: %s".formatted(chunkId, score));
        }
    }

    /**
     * A part of the clean text of a version of a document.
     *
     * @param start of its first character, from 0
     * @param end behind its last character
     */
    public record Place(String documentId, int version, int start, int end) {
    }

}
