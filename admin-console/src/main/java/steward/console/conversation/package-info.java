/**
 * One conversation as staff see it: the transcript, the reply, taking over and handing
 * back.
 */
@NullMarked
package steward.console.conversation;

import org.jspecify.annotations.NullMarked;
