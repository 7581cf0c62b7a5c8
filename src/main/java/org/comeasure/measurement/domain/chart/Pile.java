package org.comeasure.measurement.domain.chart;

import java.util.Collection;
import java.util.List;
import java.util.stream.DoubleStream;
import org.comeasure.measurement.domain.chart.DotStrip.Dot;

/**
 * Finds the lowest place for a dot above a line at y = 0 where it covers none of those already
 * there.
 */
final class Pile {
  private static final double GAP = 1;

  private Pile() {}

  static double rest(Dot<?> dot, Collection<? extends Dot<?>> placed) {
    List<? extends Dot<?>> near =
        placed.stream().filter(other -> Math.abs(across(dot, other)) < reach(dot, other)).toList();
    // the lowest free place is either the line or one where the dot touches a neighbour from above
    return DoubleStream.concat(
            DoubleStream.of(dot.at().y()), near.stream().mapToDouble(other -> above(dot, other)))
        .filter(y -> y <= dot.at().y() && near.stream().allMatch(other -> isClear(dot, y, other)))
        .max()
        .orElseThrow();
  }

  private static double above(Dot<?> dot, Dot<?> other) {
    double reach = reach(dot, other);
    double across = across(dot, other);
    // rounded up to a tenth, the precision of a place
    return Math.floor(10 * (other.at().y() - Math.sqrt(reach * reach - across * across))) / 10;
  }

  private static boolean isClear(Dot<?> dot, double y, Dot<?> other) {
    return Math.hypot(across(dot, other), y - other.at().y()) >= reach(dot, other) - 1e-6;
  }

  private static double across(Dot<?> dot, Dot<?> other) {
    return dot.at().x() - other.at().x();
  }

  private static double reach(Dot<?> dot, Dot<?> other) {
    return dot.radius() + other.radius() + GAP;
  }
}
