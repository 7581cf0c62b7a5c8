/** The ways to all that is administered here. */
@NullMarked
package org.comeasure.administration.boundary;

import org.jspecify.annotations.NullMarked;
