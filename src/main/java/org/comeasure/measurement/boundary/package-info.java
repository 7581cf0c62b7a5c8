/** Counting, and the figures of partners and networks, as the portal asks for them. */
@NullMarked
package org.comeasure.measurement.boundary;

import org.jspecify.annotations.NullMarked;
