/** What was promised, by which clause, and how each ticket stands against it. */
@NullMarked
package steward.bot.sla;

import org.jspecify.annotations.NullMarked;
