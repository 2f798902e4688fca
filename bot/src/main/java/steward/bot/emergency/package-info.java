/** Fixed safety texts, and the paging of people on duty. */
@NullMarked
package steward.bot.emergency;

import org.jspecify.annotations.NullMarked;
