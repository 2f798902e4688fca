/** What the tests of every module share. */
@NullMarked
package steward.testing;

import org.jspecify.annotations.NullMarked;
