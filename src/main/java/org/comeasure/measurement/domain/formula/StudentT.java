package org.comeasure.measurement.domain.formula;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.statistics.distribution.TDistribution;

/** Quantiles of Student's distribution, which are found by iteration: each once. */
final class StudentT {

  private static final int MOST = 20_000;
  private static final Map<Long, Double> KNOWN = new ConcurrentHashMap<>();

  private StudentT() {}

  /**
   * Half the width of the interval of a mean, in standard errors.
   *
   * @param n answers, 2 or more
   */
  static double ofMean(long n) {
    var known = KNOWN.get(n);
    if (known != null) {
      return known;
    }
    double found =
        TDistribution.of(n - 1.0).inverseSurvivalProbability((1 - Normal.CONFIDENCE) / 2);
    if (KNOWN.size() < MOST) {
      KNOWN.put(n, found);
    }
    return found;
  }
}
