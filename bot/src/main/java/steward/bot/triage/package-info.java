/** What a message is about: rules first, then the nearest examples. */
@NullMarked
package steward.bot.triage;

import org.jspecify.annotations.NullMarked;
