package org.comeasure.measurement.domain.chart;

import java.util.Collection;
import java.util.Optional;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.formula.Interval;

/** One horizontal scale for the rows of a table, so that their bars can be compared by eye. */
public record CommonScale(Axis axis, double width) {
  private static final int TICKS = 5;
  private static final double EDGE = 5;

  /** Covers every interval of the rows. */
  public static CommonScale over(
      Interval possible, Collection<? extends Figure> rows, double width) {
    return new CommonScale(Axis.covering(Marks.extent(rows), possible, TICKS), width);
  }

  /** Where a value stands; one beyond the scale stands at its end. */
  public double x(double value) {
    double inside = new Interval(axis.low(), axis.high()).clamp(value);
    return Point.tenth(axis.place(inside, EDGE, width - EDGE));
  }

  /** The bar of a row; empty if its figure is hidden. */
  public Optional<IntervalBar> bar(Figure figure) {
    return figure instanceof Figure.Shown shown
        ? Optional.of(new IntervalBar(x(shown.low()), x(shown.value()), x(shown.high())))
        : Optional.empty();
  }
}
