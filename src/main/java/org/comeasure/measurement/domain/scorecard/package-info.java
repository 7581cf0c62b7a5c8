/** Sums of tallies turned into what a scorecard and a network's page tell. */
@NullMarked
package org.comeasure.measurement.domain.scorecard;

import org.jspecify.annotations.NullMarked;
