/**
 * What triage decided and by which model, and what staff put right for it to learn from.
 */
@NullMarked
package steward.bot.learning;

import org.jspecify.annotations.NullMarked;
