package org.comeasure.measurement.domain.formula;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** The standard normal distribution, as the tests and intervals here need it. */
public final class Normal {
  private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

  /** Confidence of every interval. */
  static final double CONFIDENCE = 0.95;

  /** Half the width of a 95% interval in standard errors, 1.95996. */
  public static final double Z = STANDARD.inverseSurvivalProbability((1 - CONFIDENCE) / 2);

  private Normal() {}

  /** The probability of being as far from the mean or farther, in standard deviations. */
  public static double twoSided(double z) {
    return Math.min(1, 2 * STANDARD.survivalProbability(Math.abs(z)));
  }
}
