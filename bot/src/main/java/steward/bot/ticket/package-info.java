/** Complaints, repairs and requests we track, from receipt to closing. */
@NullMarked
package steward.bot.ticket;

import org.jspecify.annotations.NullMarked;
