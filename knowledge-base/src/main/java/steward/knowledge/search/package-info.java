/** Finds the passages that speak about a question. */
@NullMarked
package steward.knowledge.search;

import org.jspecify.annotations.NullMarked;
