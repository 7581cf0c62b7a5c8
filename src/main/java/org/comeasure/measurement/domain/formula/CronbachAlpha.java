package org.comeasure.measurement.domain.formula;

import java.util.OptionalDouble;

/**
 * How consistently the items of a battery measure one thing.
 *
 * <p><b>Definition:</b> k/(k-1) * (1 - sum(var_i) / var_total), var_total being the variance of the
 * sum of the items, over complete cases. <b>Unit and range:</b> none; at most 1, below 0 when items
 * run against each other. <b>Rounding:</b> none here; shown with two decimals. <b>Minimum
 * sample:</b> two items and two complete cases; whether it is shown is decided elsewhere.
 * <b>Errors:</b> empty when the sum of the items never varies; fewer than two items are refused.
 *
 * <p><b>Example:</b> ratings (1,2), (2,4), (3,3): variances 1 and 1, covariance 1/2, so var_total
 * is 3 and alpha 2/1 * (1 - 2/3) = .667.
 *
 * <p><b>Source:</b> L. J. Cronbach, "Coefficient alpha and the internal structure of tests",
 * Psychometrika 16 (1951).
 */
public final class CronbachAlpha {

  private CronbachAlpha() {}

  /**
   * @param covariances of the items, square; any common factor cancels out
   */
  public static OptionalDouble of(double[][] covariances) {
    int items = covariances.length;
    if (items < 2) {
      throw new IllegalArgumentException("alpha needs two items, not " + items);
    }
    double single = 0;
    double total = 0;
    for (int i = 0; i < items; i++) {
      single += covariances[i][i];
      for (int j = 0; j < items; j++) {
        total += covariances[i][j];
      }
    }
    return total > 0
        ? OptionalDouble.of(items / (items - 1.0) * (1 - single / total))
        : OptionalDouble.empty();
  }
}
