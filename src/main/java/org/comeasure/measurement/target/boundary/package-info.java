/** Setting, changing, ending and reading targets and external benchmarks. */
@NullMarked
package org.comeasure.measurement.target.boundary;

import org.jspecify.annotations.NullMarked;
