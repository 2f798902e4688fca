/** Answers that staff wrote once, found before anything is searched. */
@NullMarked
package steward.knowledge.article;

import org.jspecify.annotations.NullMarked;
