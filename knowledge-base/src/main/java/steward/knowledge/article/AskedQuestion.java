package steward.knowledge.article;

import java.time.Instant;

import steward.knowledge.source.Language;

/** A question as a resident asked it. */
public record AskedQuestion(String text, Language language, Instant askedAt) {
}
