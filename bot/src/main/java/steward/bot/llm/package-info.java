/** The optional language model: how it is set up, and asked within bounds. */
@NullMarked
package steward.bot.llm;

import org.jspecify.annotations.NullMarked;
