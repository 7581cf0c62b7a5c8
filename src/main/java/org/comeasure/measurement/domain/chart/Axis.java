package org.comeasure.measurement.domain.chart;

import java.util.List;
import java.util.stream.IntStream;
import org.comeasure.measurement.domain.formula.Interval;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of values between round numbers.
 *
 * @param steps number of equal steps between low and high; one tick more than that
 */
public record Axis(double low, double step, int steps) {
  private static final double[] ROUND = {1, 2, 2.5, 5};
  private static final double NARROWEST_SHARE = 0.1;
  private static final double TOLERANCE = 1e-9;
  private static final double PRECISION = 1e6;

  public Axis {
    if (!(step > 0) || steps < 1) {
      throw new IllegalArgumentException("Not an axis: " + steps + " steps of " + step);
    }
  }

  /**
   * The tightest axis with round ticks that covers the values. It never shows less than a tenth of
   * what is possible, so that small differences do not look large, and never more than what is
   * possible.
   *
   * @param values to cover; all that is possible if there is none
   * @param possible range of the measure
   * @param ticks most ticks, five or more
   */
  static Axis covering(@Nullable Interval values, Interval possible, int ticks) {
    Interval wanted = values == null ? possible : widened(values, possible);
    double magnitude = Math.pow(10, Math.floor(Math.log10(wanted.width() / ticks)));
    while (true) {
      for (double round : ROUND) {
        Axis axis = stepping(round * magnitude, wanted, possible.low());
        if (axis.steps < ticks) {
          return axis;
        }
      }
      magnitude *= 10;
    }
  }

  public double high() {
    return low + steps * step;
  }

  /** The round values, lowest first. */
  public List<Double> ticks() {
    return IntStream.rangeClosed(0, steps).mapToObj(i -> clean(low + i * step)).toList();
  }

  /** Where between the two ends of a line a value stands. */
  double place(double value, double atLow, double atHigh) {
    return atLow + (value - low) / (high() - low) * (atHigh - atLow);
  }

  private static Interval widened(Interval values, Interval possible) {
    Interval inside = values.within(possible);
    double narrowest = NARROWEST_SHARE * possible.width();
    if (inside.width() >= narrowest) {
      return inside;
    }
    double low = (inside.low() + inside.high() - narrowest) / 2;
    double fitting = Math.max(possible.low(), Math.min(possible.high() - narrowest, low));
    return new Interval(fitting, fitting + narrowest);
  }

  // Ticks count from the lowest possible value, so that a scale from 1 to 7 gets 1, 3, 5, 7.
  private static Axis stepping(double step, Interval wanted, double origin) {
    double first = Math.floor((wanted.low() - origin) / step + TOLERANCE);
    double last = Math.ceil((wanted.high() - origin) / step - TOLERANCE);
    return new Axis(clean(origin + first * step), step, (int) (last - first));
  }

  private static double clean(double value) {
    return Math.round(value * PRECISION) / PRECISION;
  }
}
