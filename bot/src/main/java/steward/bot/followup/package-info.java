/** Which ticket a resident means, and what is still to be asked about one. */
@NullMarked
package steward.bot.followup;

import org.jspecify.annotations.NullMarked;
