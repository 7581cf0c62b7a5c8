/** How far a number can be trusted, and why, from counts alone. */
@NullMarked
package org.comeasure.measurement.integrity.domain;

import org.jspecify.annotations.NullMarked;
