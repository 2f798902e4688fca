/** Answers that stand on a clause and cite it. */
@NullMarked
package steward.bot.answer;

import org.jspecify.annotations.NullMarked;
