package org.comeasure.measurement.boundary.page;

import org.comeasure.measurement.integrity.boundary.GradeView;

/**
 * Why the grade of one number is what it is.
 *
 * @param of whose number it is
 * @param back leads to where the number stands
 */
public record Explained(String of, GradeView grade, String back) {}
