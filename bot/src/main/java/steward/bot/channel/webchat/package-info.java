/** The resident's chat in the browser, and its public API. */
@NullMarked
package steward.bot.channel.webchat;

import org.jspecify.annotations.NullMarked;
