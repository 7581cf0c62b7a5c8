/** Cells of counted answers, how responses become them, and what is asked of them. */
@NullMarked
package org.comeasure.measurement.domain.tally;

import org.jspecify.annotations.NullMarked;
