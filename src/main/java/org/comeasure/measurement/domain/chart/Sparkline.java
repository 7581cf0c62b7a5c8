package org.comeasure.measurement.domain.chart;

import java.util.ArrayList;
import java.util.List;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.formula.Interval;
import org.jspecify.annotations.Nullable;

/**
 * The shape of a series in a table's row, on a scale of its own.
 *
 * @param lines broken at gaps
 * @param last its latest shown figure; null without any
 */
public record Sparkline(double width, double height, List<Polyline> lines, @Nullable Point last) {
  private static final double EDGE = 3;

  /** Fills the box with the series, oldest first; equal values lie in the middle. */
  public static Sparkline of(List<? extends Figure> figures, double width, double height) {
    Interval extent = Marks.values(figures);
    List<@Nullable Point> points = new ArrayList<>();
    Point last = null;
    for (int i = 0; i < figures.size(); i++) {
      if (extent != null && figures.get(i) instanceof Figure.Shown shown) {
        last = new Point(x(i, figures.size(), width), y(shown.value(), extent, height));
        points.add(last);
      } else {
        points.add(null);
      }
    }
    return new Sparkline(width, height, Polyline.through(points), last);
  }

  private static double x(int i, int count, double width) {
    return count == 1 ? width / 2 : EDGE + i * (width - 2 * EDGE) / (count - 1);
  }

  private static double y(double value, Interval extent, double height) {
    double share = extent.width() == 0 ? 0.5 : (value - extent.low()) / extent.width();
    return height - EDGE - share * (height - 2 * EDGE);
  }
}
