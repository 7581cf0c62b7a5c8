/** Scorecards for other systems. */
@NullMarked
package org.comeasure.measurement.boundary.api;

import org.jspecify.annotations.NullMarked;
