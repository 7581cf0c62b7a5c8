package org.comeasure.measurement.domain.formula;

import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * How often chance alone would set the means of two samples as far apart, be their answers scores,
 * hits or ratings.
 *
 * <p><b>Definition:</b> where nothing has changed, each way of dealing all answers out to the two
 * samples is as likely as any other. Over all ways the difference of the means has the variance S^2
 * (1/n1 + 1/n2), S^2 being the N-1 variance of both samples together, and the skewness g (N - 2 n1)
 * sqrt(N - 1) / ((N - 2) sqrt(n1 n2)), g being that of all answers. z is the difference in standard
 * deviations; p is the chance of a Pearson distribution of type III (a gamma distribution moved and
 * scaled) with these moments to be as far from its mean on either side. Without skewness that is
 * the normal one, which p is also taken from where it says at least {@value #PLAIN_FROM}. <b>Unit
 * and range:</b> p 0 to 1. <b>Minimum sample:</b> 1 answer each; what has a verdict is decided
 * elsewhere. <b>Errors:</b> none; where all answers of both agree, z is 0 and p is 1.
 *
 * <p>Answers near the end of a scale are skewed, and so is the mean of a small sample of them: of
 * 100 pages of 200 unchanged shares of 95%, 5 answers against 60, the normal distribution called
 * something significant on 74, this one on none.
 *
 * <p><b>Example:</b> 3 hits of 5 against 58 of 60: S^2 = .05865, z = -.3667 / sqrt(.05865 * .2167)
 * = -3.25, g = -3.649, skewness of the mean -1.471: a gamma distribution of shape 4 / 1.471^2 =
 * 1.847 is beyond 1.847 + 3.25 sqrt(1.847) = 6.268 with p = .011. The normal one says .0011, all
 * ways counted out .027.
 *
 * <p><b>Source:</b> E. J. G. Pitman, "Significance tests which may be applied to samples from any
 * populations", JRSS Supplement 4 (1937); P. W. Mielke, K. J. Berry, "Permutation Methods", 2007,
 * on the three moments.
 */
final class PermutationTest {
  private static final double PLAIN_FROM = 0.2;

  /** Less makes no difference, and shapes of gamma distributions without end. */
  private static final double LEAST_SKEWNESS = 0.005;

  private final Moments later;
  private final Moments earlier;
  private final Moments all;

  private PermutationTest(long[] later, long[] earlier) {
    var pool = new long[later.length];
    for (int score = 0; score < pool.length; score++) {
      pool[score] = later[score] + earlier[score];
    }
    this.later = Moments.of(later);
    this.earlier = Moments.of(earlier);
    this.all = Moments.of(pool);
  }

  /**
   * @param later counts of answers by score, each one more than the score before
   * @param earlier likewise, as many
   */
  static Difference of(long[] later, long[] earlier) {
    return new PermutationTest(later, earlier).difference();
  }

  private Difference difference() {
    double value = later.mean - earlier.mean;
    if (all.variance == 0) {
      return new Difference(value, 0, 1);
    }
    double variance = all.variance * all.n / (all.n - 1);
    double z = value / Math.sqrt(variance * (1 / later.n + 1 / earlier.n));
    return new Difference(value, z, twoSided(Math.abs(z)));
  }

  private double twoSided(double z) {
    double normal = Normal.twoSided(z);
    double skewness = Math.abs(skewness());
    if (normal >= PLAIN_FROM || skewness < LEAST_SKEWNESS) {
      return normal;
    }
    double shape = 4 / (skewness * skewness);
    double apart = z * Math.sqrt(shape);
    var gamma = GammaDistribution.of(shape, 1);
    return Math.min(
        1, gamma.survivalProbability(shape + apart) + gamma.cumulativeProbability(shape - apart));
  }

  private double skewness() {
    double ofOne = all.third / (all.variance * Math.sqrt(all.variance));
    double lopsided = (all.n - 2 * later.n) / Math.sqrt(later.n * earlier.n);
    return lopsided == 0 ? 0 : ofOne * lopsided * Math.sqrt(all.n - 1) / (all.n - 2);
  }

  /** Of some answers: how many, their mean and central moments. */
  private record Moments(double n, double mean, double variance, double third) {
    static Moments of(long[] counts) {
      double n = 0;
      double sum = 0;
      for (int score = 0; score < counts.length; score++) {
        n += counts[score];
        sum += (double) score * counts[score];
      }
      double mean = sum / n;
      double squares = 0;
      double cubes = 0;
      for (int score = 0; score < counts.length; score++) {
        double apart = score - mean;
        squares += counts[score] * apart * apart;
        cubes += counts[score] * apart * apart * apart;
      }
      return new Moments(n, mean, squares / n, cubes / n);
    }
  }
}
