/** The estate: buildings, homes, calendar and the people who work there. */
@NullMarked
package steward.bot.site;

import org.jspecify.annotations.NullMarked;
