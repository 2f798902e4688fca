/** What the tests of the bot and of what stands above it share. */
@NullMarked
package steward.bot.testing;

import org.jspecify.annotations.NullMarked;
