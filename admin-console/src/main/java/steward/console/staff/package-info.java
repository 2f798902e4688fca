/** Who works here: sign-in, roles, and what each request may reach. */
@NullMarked
package steward.console.staff;

import org.jspecify.annotations.NullMarked;
