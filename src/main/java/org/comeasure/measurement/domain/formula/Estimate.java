package org.comeasure.measurement.domain.formula;

/**
 * What a sample says about those it was drawn from.
 *
 * @param value the measure of the sample itself, not rounded
 * @param interval where the truth lies with 95% confidence; need not be centred on the value
 * @param n answers
 */
public record Estimate(double value, Interval interval, long n) {
  public Estimate {
    if (n < 1) {
      throw new IllegalArgumentException("An estimate needs at least one answer");
    }
  }
}
