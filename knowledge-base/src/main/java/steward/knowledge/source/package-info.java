/** Documents as they arrive, and the language they are written in. */
@NullMarked
package steward.knowledge.source;

import org.jspecify.annotations.NullMarked;
