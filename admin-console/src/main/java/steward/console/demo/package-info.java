/** Fills an empty hub with a lifelike estate. */
@NullMarked
package steward.console.demo;

import org.jspecify.annotations.NullMarked;
