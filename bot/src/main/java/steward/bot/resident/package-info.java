/** Who writes to us, and which home they live in. */
@NullMarked
package steward.bot.resident;

import org.jspecify.annotations.NullMarked;
