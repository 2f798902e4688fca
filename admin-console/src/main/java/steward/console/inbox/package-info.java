/** The queue: what waits for whom, in order, and the live changes of it. */
@NullMarked
package steward.console.inbox;

import org.jspecify.annotations.NullMarked;
