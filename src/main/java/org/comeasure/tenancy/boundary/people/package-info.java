/** The people of a network, and what each of them says of itself. */
@NullMarked
package org.comeasure.tenancy.boundary.people;

import org.jspecify.annotations.NullMarked;
