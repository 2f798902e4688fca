/** Measures the bot on questions and messages whose right answers are known. */
@NullMarked
package steward.bot.evaluation;

import org.jspecify.annotations.NullMarked;
