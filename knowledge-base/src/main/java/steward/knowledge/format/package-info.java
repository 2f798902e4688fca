/** How files of each kind become text. */
@NullMarked
package steward.knowledge.format;

import org.jspecify.annotations.NullMarked;
