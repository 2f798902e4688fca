/** One run from source to index: read, clean, cut, index, and report on it. */
@NullMarked
package steward.knowledge.ingest;

import org.jspecify.annotations.NullMarked;
