/** Which queue a ticket waits in and which named person owns it. */
@NullMarked
package steward.bot.routing;

import org.jspecify.annotations.NullMarked;
