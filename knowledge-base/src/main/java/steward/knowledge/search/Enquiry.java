package steward.knowledge.search;

import steward.knowledge.index.PassageFilter;
import steward.knowledge.source.Language;

/**
 * What somebody wants to know.
 *
 * @param searched which passages may answer
 */
public record Enquiry(String question, Language language, PassageFilter searched) {
}
