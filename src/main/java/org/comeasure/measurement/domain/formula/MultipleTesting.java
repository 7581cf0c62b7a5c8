package org.comeasure.measurement.domain.formula;

import java.util.Arrays;

/**
 * How small a p must be where many tests are looked at together. Each is a p of 0 to 1; the result
 * is the largest p that still counts, or {@link #NONE}.
 *
 * <p><b>Benjamini-Hochberg:</b> of m tests, sorted, the largest p(k) that is at most k/m of the
 * rate. Of the differences then called significant, not more than that rate are expected to be none
 * (false discovery rate), for tests that are independent or move together. <b>Holm:</b> sorted,
 * p(k) counts as long as it and all before it are at most level / (m - k + 1). That not even one is
 * wrong holds in all but that share of cases, whatever the tests have to do with each other.
 *
 * <p><b>Rounding:</b> none. <b>Minimum sample:</b> none; of no tests none counts. <b>Errors:</b> a
 * p that is none is refused.
 *
 * <p><b>Example:</b> .001, .008, .039, .041, .27 at 5%: Benjamini-Hochberg holds them against .01,
 * .02, .03, .04, .05, so p up to .008 counts; Holm against .01, .0125, .0167, so p up to .008 as
 * well. Of .02, .03, .04 all count by the former, for .04 is at most .05; none by the latter, for
 * .02 is more than .0167.
 *
 * <p><b>Source:</b> Y. Benjamini, Y. Hochberg, JRSS B 57 (1995); S. Holm, Scandinavian Journal of
 * Statistics 6 (1979).
 */
public final class MultipleTesting {
  /** Less than every p. */
  public static final double NONE = -1;

  private MultipleTesting() {}

  public static double benjaminiHochberg(double[] p, double rate) {
    var sorted = sorted(p);
    for (int k = sorted.length; k > 0; k--) {
      if (sorted[k - 1] <= rate * k / sorted.length) {
        return sorted[k - 1];
      }
    }
    return NONE;
  }

  public static double holm(double[] p, double level) {
    var sorted = sorted(p);
    double last = NONE;
    for (int k = 0; k < sorted.length; k++) {
      if (sorted[k] > level / (sorted.length - k)) {
        return last;
      }
      last = sorted[k];
    }
    return last;
  }

  private static double[] sorted(double[] p) {
    var sorted = p.clone();
    Arrays.sort(sorted);
    if (sorted.length > 0 && !(sorted[0] >= 0 && sorted[sorted.length - 1] <= 1)) {
      throw new IllegalArgumentException("Not probabilities: " + Arrays.toString(p));
    }
    return sorted;
  }
}
