/** The Lucene index of all passages, and the models that turn texts into vectors. */
@NullMarked
package steward.knowledge.index;

import org.jspecify.annotations.NullMarked;
