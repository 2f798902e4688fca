/** The way of a message: accepted, decided, answered, delivered. */
@NullMarked
package steward.bot.flow;

import org.jspecify.annotations.NullMarked;
