/** One ticket as staff see it: its panel, its steps, and the API of the same. */
@NullMarked
package steward.console.ticket;

import org.jspecify.annotations.NullMarked;
