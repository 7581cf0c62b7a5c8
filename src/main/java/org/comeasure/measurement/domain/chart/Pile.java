package org.comeasure.measurement.domain.chart;

import java.util.ArrayList;
import java.util.List;
import org.comeasure.measurement.domain.chart.DotStrip.Dot;

/**
 * Finds the lowest place for a dot above a line at y = 0 where it covers none of those already
 * there.
 */
final class Pile {
  private static final double GAP = 1;
  private static final double FARTHEST = 2 * DotStrip.LARGEST + GAP;

  private Pile() {}

  /**
   * @param placed from left to right, none of them to the right of the dot
   */
  static double rest(Dot<?> dot, List<? extends Dot<?>> placed) {
    var near = near(dot, placed);
    // the lowest free place is either the line or one where the dot touches a neighbour from above
    double line = dot.at().y();
    if (isClear(dot, line, near)) {
      return line;
    }
    double lowest = Double.NEGATIVE_INFINITY;
    for (var other : near) {
      double y = above(dot, other);
      if (y <= line && y > lowest && isClear(dot, y, near)) {
        lowest = y;
      }
    }
    return lowest;
  }

  private static List<Dot<?>> near(Dot<?> dot, List<? extends Dot<?>> placed) {
    var near = new ArrayList<Dot<?>>();
    for (int i = placed.size() - 1; i >= 0; i--) {
      Dot<?> other = placed.get(i);
      if (across(dot, other) >= FARTHEST) {
        break;
      }
      if (across(dot, other) < reach(dot, other)) {
        near.add(other);
      }
    }
    return near;
  }

  private static double above(Dot<?> dot, Dot<?> other) {
    double reach = reach(dot, other);
    double across = across(dot, other);
    // rounded up to a tenth, the precision of a place
    return Math.floor(10 * (other.at().y() - Math.sqrt(reach * reach - across * across))) / 10;
  }

  private static boolean isClear(Dot<?> dot, double y, List<Dot<?>> others) {
    for (var other : others) {
      double across = across(dot, other);
      double up = y - other.at().y();
      double reach = reach(dot, other) - 1e-6;
      if (across * across + up * up < reach * reach) {
        return false;
      }
    }
    return true;
  }

  private static double across(Dot<?> dot, Dot<?> other) {
    return dot.at().x() - other.at().x();
  }

  private static double reach(Dot<?> dot, Dot<?> other) {
    return dot.radius() + other.radius() + GAP;
  }
}
