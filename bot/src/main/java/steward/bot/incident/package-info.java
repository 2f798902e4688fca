/**
 * Many reports of one fault: which belong together, what is told about it, and to whom.
 */
@NullMarked
package steward.bot.incident;

import org.jspecify.annotations.NullMarked;
