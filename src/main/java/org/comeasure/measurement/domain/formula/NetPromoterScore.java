package org.comeasure.measurement.domain.formula;

/**
 * Net promoter score.
 *
 * <p><b>Definition:</b> of the answers 0 to 10 to "how likely are you to recommend us", the share
 * of 9-10 (promoters) minus the share of 0-6 (detractors). <b>Unit and range:</b> points, -100 to
 * 100. <b>Rounding:</b> none here; shown with one decimal at most. <b>Minimum sample:</b> 1 to
 * compute; what may be shown is decided elsewhere. <b>Errors:</b> no answers, negative counts, or
 * more promoters and detractors than answers are refused.
 *
 * <p><b>Interval:</b> from {@value #WALD_FROM} answers on adjusted Wald for a trinomial: add 3/4
 * promoter and 3/4 detractor, so 3 answers in all count half as much again in the middle, then p' -
 * d' +/- 1.96 sqrt((p' + d' - (p' - d')^2) / (n + 3)), cut to the range. It is centred on the
 * adjusted value, which is nearer to 0 than the value. Of fewer answers Tango's score interval: all
 * values t whose score |p - d - t| / sqrt((2 q + t - t^2) / n) is at most 1.96, where q is the
 * likeliest share of detractors if t were true, the larger root of 2 n q^2 + ((2 n - P + D) t - P -
 * D) q - D t (1 - t) = 0 with P promoters and D detractors. It always holds the value.
 *
 * <p><b>Change:</b> that of the mean of the answers as 1, 0 and -1, see {@link PermutationTest}: z
 * = difference of the values / sqrt(S^2 (1/n1 + 1/n2)) with S^2 the N-1 variance of both samples
 * together, two-sided, with the skewness of the answers regarded. Where all answers of both samples
 * agree, z is 0.
 *
 * <p><b>Example:</b> 50 promoters and 20 detractors among 100: 30.0, interval 29.1 +/- 15.1.
 * Against 60 and 15 among 110 (40.9): -10.9, S^2 = (145 - 75^2 / 210) / 209 = .5656, z = -1.05, p =
 * .294. Five promoters of five: 100, interval (5 - 3.84) / (5 + 3.84) = 13.1 to 100.
 *
 * <p><b>Source:</b> F. Reichheld, "The One Number You Need to Grow", 2003; adjusted Wald: B. Rocks,
 * "Interval Estimation for the Net Promoter Score", The American Statistician 70 (2016); T. Tango,
 * "Equivalence test and confidence interval for the difference in proportions for the paired-sample
 * design", Statistics in Medicine 17 (1998).
 */
public record NetPromoterScore(long promoters, long detractors, long n) {
  private static final Interval RANGE = new Interval(-100, 100);
  private static final int WALD_FROM = 10;
  private static final double ADDED = 0.75;
  private static final double ADDED_ANSWERS = 3;

  public NetPromoterScore {
    if (n < 1 || promoters < 0 || detractors < 0 || promoters + detractors > n) {
      throw new IllegalArgumentException(
          "Not a sample: " + promoters + " promoters and " + detractors + " detractors of " + n);
    }
  }

  public double value() {
    return 100.0 * (promoters - detractors) / n;
  }

  public Estimate estimate() {
    return new Estimate(value(), n < WALD_FROM ? tango() : adjustedWald(), n);
  }

  /** Tests whether the score moved; positive when this one is higher. */
  public Difference since(NetPromoterScore earlier) {
    return PermutationTest.of(kinds(), earlier.kinds()).times(100);
  }

  private long[] kinds() {
    return new long[] {detractors, n - promoters - detractors, promoters};
  }

  private Interval adjustedWald() {
    double centre = 100 * adjusted();
    double margin = 100 * Normal.Z * standardError();
    return new Interval(centre - margin, centre + margin).within(RANGE);
  }

  private Interval tango() {
    return new Interval(100 * farthest(-1), 100 * farthest(1));
  }

  /** Halves the way from the value to that end of the range until no double lies between. */
  private double farthest(double end) {
    double kept = share();
    double refused = end;
    if (kept == end) {
      return end;
    }
    while (true) {
      double between = (kept + refused) / 2;
      if (between == kept || between == refused) {
        return kept;
      }
      if (isCompatibleWith(between)) {
        kept = between;
      } else {
        refused = between;
      }
    }
  }

  private boolean isCompatibleWith(double truth) {
    double apart = share() - truth;
    double variance = (2 * likeliestDetractors(truth) + truth - truth * truth) / n;
    return apart * apart <= Normal.Z * Normal.Z * variance;
  }

  private double likeliestDetractors(double truth) {
    double b = (2.0 * n - promoters + detractors) * truth - promoters - detractors;
    double c = -detractors * truth * (1 - truth);
    return (Math.sqrt(b * b - 8 * n * c) - b) / (4 * n);
  }

  private double share() {
    return (double) (promoters - detractors) / n;
  }

  private double adjusted() {
    return (promoters - detractors) / (n + ADDED_ANSWERS);
  }

  private double standardError() {
    double answers = n + ADDED_ANSWERS;
    double outer = (promoters + detractors + 2 * ADDED) / answers;
    return Math.sqrt((outer - adjusted() * adjusted()) / answers);
  }
}
