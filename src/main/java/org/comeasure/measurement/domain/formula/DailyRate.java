package org.comeasure.measurement.domain.formula;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * How often something happens.
 *
 * <p><b>Definition:</b> events / days. <b>Unit and range:</b> per day, 0 or more. <b>Rounding:</b>
 * none here. <b>Minimum sample:</b> one day. <b>Errors:</b> no day or a negative count is refused.
 *
 * <p><b>Change:</b> where nothing has changed, each of the N events of both stretches of d and D
 * days falls into the first by chance d / (d + D). How often that leaves it as few as it has is the
 * lower tail of the binomial distribution of N and that chance, taken exactly as 1 - I(x + 1, N -
 * x) with I the regularized incomplete beta function; one-sided.
 *
 * <p><b>Example:</b> none in 30 days against 30 in 90: 0 against a third a day; 0.75 to the 30th is
 * .00018. One in 30 days against 30 in 90: 0.75^31 + 31 * 0.25 * 0.75^30 = .0015.
 *
 * <p><b>Source:</b> J. Przyborowski and H. Wilenski, "Homogeneity of results in testing samples
 * from Poisson series", Biometrika 31 (1940).
 */
public record DailyRate(long events, long days) {
  public DailyRate {
    if (events < 0 || days < 1) {
      throw new IllegalArgumentException("Not a rate: " + events + " in " + days + " days");
    }
  }

  public double perDay() {
    return (double) events / days;
  }

  public DailyRate plus(DailyRate more) {
    return new DailyRate(events + more.events, days + more.days);
  }

  /** How often chance alone would leave this one as few events or fewer, 0 to 1. */
  public double chanceOfSoFew(DailyRate other) {
    if (other.events == 0) {
      return 1;
    }
    double here = (double) days / (days + other.days);
    return BetaDistribution.of(events + 1.0, other.events).survivalProbability(here);
  }
}
