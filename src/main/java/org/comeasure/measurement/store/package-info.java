/** Reads and writes tallies. */
@NullMarked
package org.comeasure.measurement.store;

import org.jspecify.annotations.NullMarked;
