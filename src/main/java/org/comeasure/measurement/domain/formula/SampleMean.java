package org.comeasure.measurement.domain.formula;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Mean of answers on a scale: the items of a rating battery, and the second variant of CES.
 *
 * <p><b>Definition:</b> sum / n. <b>Unit and range:</b> points of the scale, from its lowest to its
 * highest answer. <b>Rounding:</b> none here; shown with two decimals at most. <b>Minimum
 * sample:</b> 1. <b>Errors:</b> no answers and a negative or undefined variance are refused.
 *
 * <p><b>Interval:</b> one pseudo-answer is spread evenly over the k points of the scale. Of these T
 * = n + 1 answers m is the mean and v = (mean of the squares - m^2) / (T + 1) the variance of that
 * mean; the interval lies between the 2.5% and 97.5% quantiles of the Beta distribution on the
 * scale that has these moments. It is widened to the value itself where all are so near to an end
 * of the scale that it would miss it. It has a width also where all answers agree, which a t
 * interval has not: with five answers of a true mean of 4.85 on five points that one covers the
 * truth in 45 of 100 samples, this one in 96.
 *
 * <p><b>Change:</b> z = (m1 - m2) / sqrt(S^2 (1/n1 + 1/n2)) with S^2 the N-1 variance of both
 * samples together; two-sided, with the skewness of the answers regarded, see {@link
 * PermutationTest}. It is the N-1 chi-squared test of {@link Proportion} carried to means. Where
 * all answers of both samples agree, z is 0.
 *
 * <p><b>Example:</b> five times 5 on 1 to 5: m = (25 + 3) / 6 = 4.667, mean of squares (125 + 11) /
 * 6 = 22.667, v = (22.667 - 21.778) / 7 = .1270; Beta(7.906, .719), 3.70 to 5.00. Against 1, 2, 3,
 * 4, 5: S^2 = 2.222, z = 2 / sqrt(2.222 * .4) = 2.12, p = .034.
 *
 * <p><b>Source:</b> A. Gelman et al., "Bayesian Data Analysis", 2013, on the Dirichlet posterior of
 * a multinomial; for the test E. J. G. Pitman, "Significance tests which may be applied to samples
 * from any populations", JRSS Supplement 4 (1937), whose permutation variance S^2 is.
 *
 * @param variance of the sample, with n - 1 in the denominator; 0 for one answer
 * @param scale from the lowest to the highest possible answer, a point apart
 */
public record SampleMean(double value, double variance, long n, Interval scale) {
  private static final double TAIL = (1 - Normal.CONFIDENCE) / 2;

  // Quantiles are found by iteration, 14 us an interval, and a page shows the same closed months of
  // some twenty items again and again.
  private static final int MOST_KNOWN = 20_000;
  private static final Map<SampleMean, Interval> KNOWN = new ConcurrentHashMap<>();

  public SampleMean {
    if (n < 1 || !(variance >= 0) || !scale.contains(value)) {
      throw new IllegalArgumentException(
          "Not a mean: " + value + ", variance " + variance + " of " + n);
    }
  }

  // Written out: those of a record find its parts by reflection, which a page feels that looks up
  // hundreds.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SampleMean mean
        && n == mean.n
        && same(value, mean.value)
        && same(variance, mean.variance)
        && same(scale.low(), mean.scale.low())
        && same(scale.high(), mean.scale.high());
  }

  private static boolean same(double one, double other) {
    return Double.doubleToLongBits(one) == Double.doubleToLongBits(other);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(
        31 * (31 * Double.doubleToLongBits(value) + Double.doubleToLongBits(variance)) + n);
  }

  public Estimate estimate() {
    var known = KNOWN.get(this);
    if (known == null) {
      known = interval();
      if (KNOWN.size() >= MOST_KNOWN) {
        KNOWN.clear();
      }
      KNOWN.put(this, known);
    }
    return new Estimate(value, known, n);
  }

  private Interval interval() {
    double mean = (n * value + middle()) / (n + 1);
    double share = (mean - scale.low()) / scale.width();
    double spread = posteriorVariance() / (scale.width() * scale.width());
    double weight = share * (1 - share) / spread - 1;
    var beta = BetaDistribution.of(share * weight, (1 - share) * weight);
    double low = onScale(beta.inverseCumulativeProbability(TAIL));
    double high = onScale(beta.inverseSurvivalProbability(TAIL));
    return new Interval(Math.min(low, value), Math.max(high, value));
  }

  /**
   * Tests whether the mean moved; positive when the later one is higher.
   *
   * @param later counts by answer, the answers a point apart
   * @param earlier likewise, of the same answers
   */
  public static Difference change(long[] later, long[] earlier) {
    return PermutationTest.of(later, earlier);
  }

  /** Of the mean, given the answers and the pseudo-answer. */
  private double posteriorVariance() {
    double points = scale.width() + 1;
    double ofPseudoAnswer = (points * points - 1) / 12;
    double apart = value - middle();
    double squares = squares() + ofPseudoAnswer + n / (n + 1.0) * apart * apart;
    return squares / (n + 1) / (n + 2);
  }

  /** Squared distances from the mean, added up. */
  private double squares() {
    return (n - 1) * variance;
  }

  private double middle() {
    return (scale.low() + scale.high()) / 2;
  }

  private double onScale(double share) {
    return scale.low() + scale.width() * share;
  }
}
