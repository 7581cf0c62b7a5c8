package org.comeasure.measurement.boundary.page;

import org.comeasure.measurement.integrity.boundary.GradeView;

/**
 * The grade beside a number, which leads to why it is what it is.
 *
 * @param id its own on the page
 * @param of whose number it is, in words
 * @param href the page with the reasons
 */
public record Why(String id, String of, GradeView.Letter grade, String href) {}
