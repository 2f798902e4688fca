/** The figures managers steer by, each with its definition, its count and its tickets. */
@NullMarked
package steward.console.analytics;

import org.jspecify.annotations.NullMarked;
