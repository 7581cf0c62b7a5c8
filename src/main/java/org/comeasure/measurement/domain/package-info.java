/** Histograms of answers, the kinds of measure read from them, and what of that may be shown. */
@NullMarked
package org.comeasure.measurement.domain;

import org.jspecify.annotations.NullMarked;
