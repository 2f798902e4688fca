/** What a question means in the words the documents use. */
@NullMarked
package steward.knowledge.query;

import org.jspecify.annotations.NullMarked;
