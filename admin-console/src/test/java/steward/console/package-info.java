/** Tests of what the whole console shares. */
@NullMarked
package steward.console;

import org.jspecify.annotations.NullMarked;
