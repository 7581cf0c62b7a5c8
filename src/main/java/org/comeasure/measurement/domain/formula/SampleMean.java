package org.comeasure.measurement.domain.formula;

import java.util.Optional;
import org.apache.commons.statistics.inference.DataDispersion;
import org.apache.commons.statistics.inference.TTest;

/**
 * Mean of answers on a scale: the items of a rating battery, and the second variant of CES.
 *
 * <p><b>Definition:</b> sum / n. <b>Unit and range:</b> points of the scale, from its lowest to its
 * highest answer. <b>Rounding:</b> none here; shown with two decimals at most. <b>Minimum
 * sample:</b> 1 for the value, 2 for the interval (with one answer it is the whole scale), 2 on
 * either side for a test. <b>Errors:</b> no answers and a negative or undefined variance are
 * refused.
 *
 * <p><b>Interval:</b> mean +/- t(.975, n-1) s / sqrt(n), cut to the scale. When all answers agree
 * it has no width: it then says only that no spread was seen.
 *
 * <p><b>Change:</b> Welch's t-test, two-sided, for samples of unequal variance. Not defined, hence
 * empty, when one side has fewer than two answers or neither has any spread.
 *
 * <p><b>Example:</b> 1, 2, 3, 4, 5: mean 3, s^2 2.5, interval 3 +/- 2.776 * 0.7071 = 1.04 to 4.96.
 *
 * <p><b>Source:</b> Student, Biometrika 6 (1908); B. L. Welch, Biometrika 34 (1947).
 *
 * @param variance of the sample, with n - 1 in the denominator; 0 for one answer
 * @param scale from the lowest to the highest possible answer
 */
public record SampleMean(double value, double variance, long n, Interval scale) {
  public SampleMean {
    if (n < 1 || !(variance >= 0) || !scale.contains(value)) {
      throw new IllegalArgumentException(
          "Not a mean: " + value + ", variance " + variance + " of " + n);
    }
  }

  public Estimate estimate() {
    if (n < 2) {
      return new Estimate(value, scale, n);
    }
    double margin = StudentT.ofMean(n) * Math.sqrt(variance / n);
    return new Estimate(value, new Interval(value - margin, value + margin).within(scale), n);
  }

  /** Tests whether the mean moved; positive when this one is higher. */
  public Optional<Difference> since(SampleMean earlier) {
    if (n < 2 || earlier.n < 2 || variance + earlier.variance == 0) {
      return Optional.empty();
    }
    TTest.Result welch =
        TTest.withDefaults()
            .with(DataDispersion.HETEROSCEDASTIC)
            .test(value, variance, n, earlier.value, earlier.variance, earlier.n);
    return Optional.of(
        new Difference(value - earlier.value, welch.getStatistic(), welch.getPValue()));
  }
}
