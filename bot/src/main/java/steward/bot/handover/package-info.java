/** From the bot to a person and back. */
@NullMarked
package steward.bot.handover;

import org.jspecify.annotations.NullMarked;
