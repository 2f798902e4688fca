/** The executable: it knows every module and holds no logic of its own. */
@NullMarked
package steward.app;

import org.jspecify.annotations.NullMarked;
