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
 * <p><b>Interval:</b> adjusted Wald for a trinomial: add 3/4 promoter and 3/4 detractor, so 3
 * answers in all count half as much again in the middle, then p' - d' +/- 1.96 sqrt((p' + d' - (p'
 * - d')^2) / (n + 3)), cut to the range. It is centred on the adjusted value, which is nearer to 0
 * than the value; with a single answer it may therefore miss the value itself.
 *
 * <p><b>Change:</b> z = difference of the adjusted values / sqrt(SE1^2 + SE2^2), two-sided; the
 * difference reported is that of the plain values.
 *
 * <p><b>Example:</b> 50 promoters and 20 detractors among 100: 30.0, interval 29.1 +/- 15.1.
 * Against 60 and 15 among 110 (40.9): -10.9, z = -1.04, p = .297.
 *
 * <p><b>Source:</b> F. Reichheld, "The One Number You Need to Grow", 2003; adjusted Wald: B. Rocks,
 * "Interval Estimation for the Net Promoter Score", The American Statistician 70 (2016).
 */
public record NetPromoterScore(long promoters, long detractors, long n) {
  private static final Interval RANGE = new Interval(-100, 100);
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
    double centre = 100 * adjusted();
    double margin = 100 * Normal.Z * standardError();
    return new Estimate(value(), new Interval(centre - margin, centre + margin).within(RANGE), n);
  }

  /** Tests whether the score moved; positive when this one is higher. */
  public Difference since(NetPromoterScore earlier) {
    double z =
        (adjusted() - earlier.adjusted()) / Math.hypot(standardError(), earlier.standardError());
    return new Difference(value() - earlier.value(), z, Normal.twoSided(z));
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
