package org.comeasure.measurement.domain.formula;

/**
 * Share of the answers that count as a success: CSAT (4-5 of five), CES (5-7 of seven), top-3-box
 * (8-10 of ten).
 *
 * <p><b>Definition:</b> hits / n. <b>Unit and range:</b> percent, 0 to 100. <b>Rounding:</b> none
 * here; shown with one decimal at most. <b>Minimum sample:</b> 1 to compute. <b>Errors:</b> no
 * answers, a negative count, or more hits than answers are refused.
 *
 * <p><b>Interval:</b> Wilson score: (p + z^2/2n +/- z sqrt(p(1-p)/n + z^2/4n^2)) / (1 + z^2/n),
 * which stays within the range and keeps a width when every answer is the same.
 *
 * <p><b>Change:</b> N-1 chi-squared test of two proportions, written as z = (p1 - p2) sqrt((N-1)/N)
 * / sqrt(P(1-P)(1/n1 + 1/n2)) with P the pooled share and N both samples; two-sided, with the
 * skewness of the answers regarded, see {@link PermutationTest}. Where all answers of both samples
 * agree, z is 0.
 *
 * <p><b>Example:</b> 45 of 60 is 75.0%; the interval of 8 of 10 is 49.0 to 94.3%; 45 of 60 against
 * 30 of 55: z = 2.29, p = .022.
 *
 * <p><b>Source:</b> E. B. Wilson, JASA 22 (1927); I. Campbell, "Chi-squared and Fisher-Irwin tests
 * of two-by-two tables with small sample recommendations", Statistics in Medicine 26 (2007).
 */
public record Proportion(long hits, long n) {
  public Proportion {
    if (n < 1 || hits < 0 || hits > n) {
      throw new IllegalArgumentException("Not a share: " + hits + " of " + n);
    }
  }

  public double value() {
    return 100.0 * hits / n;
  }

  public Estimate estimate() {
    double p = share();
    double z2n = Normal.Z * Normal.Z / n;
    double centre = p + z2n / 2;
    double margin = Normal.Z * Math.sqrt(p * (1 - p) / n + z2n / (4.0 * n));
    double scale = 100 / (1 + z2n);
    // at 0 and at 1 the formula gives the limit itself, which floating point may miss by a hair
    double low = hits == 0 ? 0 : scale * (centre - margin);
    double high = hits == n ? 100 : scale * (centre + margin);
    return new Estimate(value(), new Interval(low, high), n);
  }

  /** Tests whether the share moved; positive when this one is higher. */
  public Difference since(Proportion earlier) {
    return PermutationTest.of(kinds(), earlier.kinds()).times(100);
  }

  private long[] kinds() {
    return new long[] {n - hits, hits};
  }

  private double share() {
    return (double) hits / n;
  }
}
