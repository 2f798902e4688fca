/** One class per defect of a document's text, each telling what it took out. */
@NullMarked
package steward.knowledge.clean;

import org.jspecify.annotations.NullMarked;
