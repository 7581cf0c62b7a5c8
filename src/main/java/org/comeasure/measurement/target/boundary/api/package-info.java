/** Targets and external benchmarks, for programs. */
@NullMarked
package org.comeasure.measurement.target.boundary.api;

import org.jspecify.annotations.NullMarked;
