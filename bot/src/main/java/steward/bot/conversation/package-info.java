/** The thread with a resident: messages in order, and who holds it. */
@NullMarked
package steward.bot.conversation;

import org.jspecify.annotations.NullMarked;
