package org.comeasure.measurement.driver.domain;

import java.util.OptionalDouble;
import org.comeasure.measurement.domain.formula.CronbachAlpha;
import org.jspecify.annotations.Nullable;

/**
 * What the items of a scale amount to together, and how consistently they do.
 *
 * <p><b>Definition:</b> a person's score is the mean of the scale's items, those turned round that
 * are reversed (lowest + highest - answer); of the people who answered all of them. <b>Unit and
 * range:</b> points of the scale; alpha as {@link CronbachAlpha} says. <b>Minimum sample:</b>
 * {@value KeyDrivers#MINIMUM} complete cases for each of the numbers, two items for alpha.
 * <b>Example:</b> items 5 and, reversed, 2 on 1 to 6: the score is (5 + 5) / 2 = 5.
 *
 * @param key of the subscale; empty for a whole battery
 * @param n complete cases
 * @param alpha null with too few cases or items, or where the sum of the items never varies
 * @param mean of the scores
 * @param deviation standard deviation of the scores in the sample
 */
public record Reliability(
    String key, int n, @Nullable Double alpha, @Nullable Double mean, @Nullable Double deviation) {

  /**
   * @param answers with reversed items turned round
   * @param columns of the scale's items
   */
  public static Reliability of(String key, Answers answers, int... columns) {
    var cases = answers.complete(columns);
    int n = cases.n();
    if (n < KeyDrivers.MINIMUM) {
      return new Reliability(key, n, null, null, null);
    }
    var covariances = cases.moments().covariances();
    double total = 0;
    double mean = 0;
    for (int i = 0; i < columns.length; i++) {
      mean += cases.moments().mean(i) / columns.length;
      for (double covariance : covariances[i]) {
        total += covariance;
      }
    }
    // covariances() are n squared times those of the population
    double variance = total / n / (n - 1) / columns.length / columns.length;
    var alpha = columns.length < 2 ? OptionalDouble.empty() : CronbachAlpha.of(covariances);
    return new Reliability(
        key, n, alpha.isPresent() ? alpha.getAsDouble() : null, mean, Math.sqrt(variance));
  }
}
