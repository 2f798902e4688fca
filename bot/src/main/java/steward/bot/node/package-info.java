/** The other nodes of this hub, so that what happens on one is seen on all. */
@NullMarked
package steward.bot.node;

import org.jspecify.annotations.NullMarked;
