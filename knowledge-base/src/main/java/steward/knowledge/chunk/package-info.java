/** Clean text cut into sections and passages that can be quoted. */
@NullMarked
package steward.knowledge.chunk;

import org.jspecify.annotations.NullMarked;
