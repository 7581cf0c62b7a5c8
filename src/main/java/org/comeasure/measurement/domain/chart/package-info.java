/**
 * Where the marks of a chart stand. Charts here are coordinates in the units of an SVG view box;
 * templates draw them, name them and put their table beside them. A figure that may not be shown
 * never gets a mark.
 */
@NullMarked
package org.comeasure.measurement.domain.chart;

import org.jspecify.annotations.NullMarked;
