/**
 * The guideline documents as staff and integrations see them: passages, answers, states.
 */
@NullMarked
package steward.console.knowledge;

import org.jspecify.annotations.NullMarked;
