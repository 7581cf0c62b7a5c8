/**
 * The formulas, each once: from counts to a value with its 95% interval, and from two samples to a
 * test of their difference.
 */
@NullMarked
package org.comeasure.measurement.domain.formula;

import org.jspecify.annotations.NullMarked;
