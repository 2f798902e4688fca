package steward.bot.answer;

import java.util.List;

import steward.knowledge.query.Question;
import steward.knowledge.source.Language;

/**
 * A question, read once.
 *
 * @param things what it is about, in the language of the documents
 * @param documents the language of the documents
 */
record Asked(Question question, AnswerKind kind, List<Thing> things, Language documents) {
}
