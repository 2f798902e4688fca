package steward.knowledge.source;

import java.time.Instant;

/**
 * A guideline document as it is stored.
 *
 * @param file its name in its source
 * @param title what citations call it
 * @param hash of what was read and of how it was cleaned; unchanged hash, unchanged
 * document
 * @param original as decoded
 * @param cleaned what passages are quoted from
 */
public record Document(String id, String file, String title, Language language, String hash, String original,
        String cleaned, Instant readAt) {
}
