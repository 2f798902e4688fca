/** The arithmetic of clocks: when a promise is due, and how much of its time is left. */
@NullMarked
package steward.bot.sla.clock;

import org.jspecify.annotations.NullMarked;
