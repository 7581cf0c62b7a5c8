package org.comeasure.measurement.domain.formula;

import org.apache.commons.statistics.inference.BinomialTest;

/**
 * Two shares of the same people, such as those who find something important and those who find it
 * well done.
 *
 * <p><b>Definition:</b> first minus second, (firstOnly - secondOnly) / n. <b>Unit and range:</b>
 * percentage points, -100 to 100. <b>Rounding:</b> none here; shown with one decimal at most.
 * <b>Minimum sample:</b> 1 to compute. <b>Errors:</b> nobody, and negative counts, are refused.
 *
 * <p><b>Test:</b> McNemar's, two-sided, on those alone who differ: z = (firstOnly - secondOnly) /
 * sqrt(firstOnly + secondOnly). Below {@value #EXACT_BELOW} of them p is the exact one of the sign
 * test. Where nobody differs, z is 0 and p is 1.
 *
 * <p><b>Example:</b> of 100 people 50 say both, 15 the first only, 5 the second only: 65% and 55%,
 * 10 points apart, z = 10 / sqrt(20) = 2.24; exactly, p = 2 * 21700 / 2^20 = .041.
 *
 * <p><b>Source:</b> Q. McNemar, Psychometrika 12 (1947).
 */
public record PairedProportions(long both, long firstOnly, long secondOnly, long neither) {
  private static final int EXACT_BELOW = 25;
  private static final double EVEN = 0.5;

  public PairedProportions {
    if (both < 0 || firstOnly < 0 || secondOnly < 0 || neither < 0) {
      throw new IllegalArgumentException("Counts are never negative");
    }
    if (both + firstOnly + secondOnly + neither < 1) {
      throw new IllegalArgumentException("Nobody said anything");
    }
  }

  public long n() {
    return both + firstOnly + secondOnly + neither;
  }

  public Proportion first() {
    return new Proportion(both + firstOnly, n());
  }

  public Proportion second() {
    return new Proportion(both + secondOnly, n());
  }

  /** Tests whether the shares differ; positive when the first is larger. */
  public Difference difference() {
    double value = 100.0 * (firstOnly - secondOnly) / n();
    long differing = firstOnly + secondOnly;
    if (differing == 0) {
      return new Difference(0, 0, 1);
    }
    double z = (firstOnly - secondOnly) / Math.sqrt(differing);
    return new Difference(value, z, differing < EXACT_BELOW ? exact() : Normal.twoSided(z));
  }

  private double exact() {
    int differing = (int) (firstOnly + secondOnly);
    double p = BinomialTest.withDefaults().test(differing, (int) firstOnly, EVEN).getPValue();
    return Math.min(1, p);
  }
}
