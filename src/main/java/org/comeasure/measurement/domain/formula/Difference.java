package org.comeasure.measurement.domain.formula;

/**
 * How far two samples are apart, and how often chance alone would set them as far apart.
 *
 * @param value later minus earlier, in the unit of the measure, not rounded
 * @param statistic the test's statistic, positive for a rise
 * @param p two-sided probability of a statistic at least as large when nothing has changed, 0 to 1
 */
public record Difference(double value, double statistic, double p) {
  public Difference {
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException("Not a probability: " + p);
    }
  }

  /** The same in another unit. */
  Difference times(double factor) {
    return new Difference(value * factor, statistic, p);
  }
}
