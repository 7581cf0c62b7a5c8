/** Targets and external benchmarks, for people. */
@NullMarked
package org.comeasure.measurement.target.boundary.page;

import org.jspecify.annotations.NullMarked;
