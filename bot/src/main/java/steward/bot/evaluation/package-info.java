/** Measures the bot on questions, messages and clocks whose right answers are known. */
@NullMarked
package steward.bot.evaluation;

import org.jspecify.annotations.NullMarked;
