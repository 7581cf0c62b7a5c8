package org.comeasure.measurement.target.domain;

import org.jspecify.annotations.Nullable;

/**
 * Where a figure from outside was read.
 *
 * @param url null, or an https address
 * @param period the year or period that it speaks of, as the source names it
 */
public record Source(String name, @Nullable String url, String period) {

  public static final int LONGEST_NAME = 160;
  public static final int LONGEST_URL = 500;
  public static final int LONGEST_PERIOD = 60;
}
