/** Grades in the words of one reader. */
@NullMarked
package org.comeasure.measurement.integrity.boundary;

import org.jspecify.annotations.NullMarked;
