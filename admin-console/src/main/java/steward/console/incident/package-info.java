/** The faults that several homes reported, and what everyone is told about them. */
@NullMarked
package steward.console.incident;

import org.jspecify.annotations.NullMarked;
