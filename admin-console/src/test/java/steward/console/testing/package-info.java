/** The console on a fresh database, for tests. */
@NullMarked
package steward.console.testing;

import org.jspecify.annotations.NullMarked;
