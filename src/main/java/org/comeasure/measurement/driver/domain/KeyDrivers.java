package org.comeasure.measurement.driver.domain;

import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.apache.commons.statistics.descriptive.Quantile;
import org.comeasure.measurement.domain.formula.CronbachAlpha;
import org.comeasure.measurement.domain.formula.Interval;
import org.jspecify.annotations.Nullable;

/**
 * What goes with an outcome among the items of a battery.
 *
 * <p><b>Definition:</b> {@link RelativeWeights} over the cases that answered the outcome and all
 * items. <b>Interval:</b> 95%, percentile bootstrap: as many cases are drawn with replacement
 * {@value #DRAWS} times, the weights computed anew, and the 2.5% and 97.5% quantiles taken; the
 * random numbers begin with a fixed seed, so that the same answers give the same interval. A weight
 * cannot be negative, so its interval never holds zero. <b>Minimum sample:</b> {@value #MINIMUM}
 * complete cases; below, and where the outcome never varies, nothing is told. <b>Errors:</b> an
 * item that everybody rated alike has no weight and is marked; items that follow from each other
 * share theirs and are marked.
 *
 * @param n complete cases
 * @param rSquared of all items together, 0 to 1
 * @param items in the order of the columns; empty when nothing is told
 * @param alpha of the whole battery, null where it cannot be computed or rests on too few
 * @param alphaN cases that answered all items
 */
public record KeyDrivers(
    Outcome outcome, int n, double rSquared, List<Item> items, @Nullable Double alpha, int alphaN) {

  public static final int MINIMUM = 100;
  public static final int DRAWS = 1000;

  private static final long SEED = 2_000_035L;
  private static final double TAIL = 0.025;

  public KeyDrivers {
    items = List.copyOf(items);
  }

  /** Whether there is something to tell. */
  public enum Outcome {
    TOLD,
    TOO_FEW,
    /** Everybody answered the outcome alike. */
    CONSTANT,
    /** Nothing is asked beside the items that they could go with. */
    NO_OUTCOME
  }

  /** What is to be said of an item besides its weight. */
  public enum Mark {
    NONE,
    /** Everybody rated it alike: it has no weight. */
    CONSTANT,
    /** Its ratings follow from other items': they share what they have in common equally. */
    COLLINEAR
  }

  /**
   * One item.
   *
   * @param weight share of the outcome's variance, 0 to 1
   * @param mean rating of the complete cases
   */
  public record Item(double weight, Interval interval, double mean, Mark mark) {}

  /**
   * @param answers with the outcome as first column and the items after it
   * @param drawn is told the number of draws done, now and then
   */
  public static KeyDrivers of(Answers answers, IntConsumer drawn) {
    var cases = answers.completeFrom(0);
    var rated = answers.completeFrom(1);
    int n = cases.n();
    var alpha = alpha(rated);
    if (n < MINIMUM) {
      return new KeyDrivers(Outcome.TOO_FEW, n, 0, List.of(), alpha, rated.n());
    }
    var moments = cases.moments();
    if (moments.isConstant(0)) {
      return new KeyDrivers(Outcome.CONSTANT, n, 0, List.of(), alpha, rated.n());
    }
    var weights = moments.relativeWeights();
    var intervals = intervals(cases, drawn);
    var items =
        IntStream.range(0, cases.columns() - 1)
            .mapToObj(
                i ->
                    new Item(
                        weights.weights()[i],
                        intervals.get(i),
                        moments.mean(i + 1),
                        mark(moments, weights, i)))
            .toList();
    return new KeyDrivers(Outcome.TOLD, n, weights.rSquared(), items, alpha, rated.n());
  }

  /**
   * Where no outcome is asked.
   *
   * @param answers with a first column that is empty and the items after it
   */
  public static KeyDrivers withoutOutcome(Answers answers) {
    var rated = answers.completeFrom(1);
    return new KeyDrivers(Outcome.NO_OUTCOME, 0, 0, List.of(), alpha(rated), rated.n());
  }

  private static @Nullable Double alpha(CompleteCases rated) {
    if (rated.columns() < 2 || rated.n() < MINIMUM) {
      return null;
    }
    OptionalDouble alpha = CronbachAlpha.of(rated.moments().covariances());
    return alpha.isPresent() ? alpha.getAsDouble() : null;
  }

  private static Mark mark(Moments moments, RelativeWeights weights, int item) {
    if (moments.isConstant(item + 1)) {
      return Mark.CONSTANT;
    }
    return weights.collinear()[item] ? Mark.COLLINEAR : Mark.NONE;
  }

  private static List<Interval> intervals(CompleteCases cases, IntConsumer drawn) {
    var random = new SplittableRandom(SEED);
    var places = cases.places();
    var draws = new double[cases.columns() - 1][DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      var weights = cases.redrawn(places, random).moments().relativeWeights().weights();
      for (int item = 0; item < weights.length; item++) {
        draws[item][draw] = weights[item];
      }
      drawn.accept(draw + 1);
    }
    return IntStream.range(0, draws.length).mapToObj(item -> middle(draws[item])).toList();
  }

  private static Interval middle(double[] values) {
    var ends = Quantile.withDefaults().evaluate(values, TAIL, 1 - TAIL);
    return new Interval(ends[0], ends[1]);
  }
}
