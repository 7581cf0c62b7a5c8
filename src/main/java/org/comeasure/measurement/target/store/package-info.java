/** Keeps targets and external benchmarks. */
@NullMarked
package org.comeasure.measurement.target.store;

import org.jspecify.annotations.NullMarked;
