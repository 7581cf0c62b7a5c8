package org.comeasure.measurement.domain.chart;

import java.util.ArrayList;
import java.util.List;
import org.comeasure.measurement.domain.Figure;
import org.jspecify.annotations.Nullable;

/**
 * One series of a trend as drawn.
 *
 * @param label as given
 * @param marks of the figures that are shown, oldest first
 * @param gaps of those that are not, on the bottom line
 * @param lines through neighbouring marks, broken at gaps
 * @param labelAt left end of the label's base line; null without marks
 */
public record TrendLine(
    String label, List<Mark> marks, List<Gap> gaps, List<Polyline> lines, @Nullable Point labelAt) {

  /**
   * A figure with its interval.
   *
   * @param place 0 for the oldest
   * @param top y of the upper end of the interval
   * @param bottom y of its lower end
   */
  public record Mark(int place, Point at, double top, double bottom, Figure.Shown figure) {
    /** Length of the interval's bar. */
    public double height() {
      return Point.tenth(bottom - top);
    }
  }

  /** A place without a figure to show. */
  public record Gap(int place, Point at, Figure figure) {}

  static TrendLine of(TrendSeries series, Frame frame, Axis axis) {
    List<Mark> marks = new ArrayList<>();
    List<Gap> gaps = new ArrayList<>();
    List<@Nullable Point> joints = new ArrayList<>();
    int places = series.figures().size();
    for (int place = 0; place < places; place++) {
      double x = frame.centre(place, places);
      if (series.figures().get(place) instanceof Figure.Shown shown) {
        Mark mark = mark(place, x, shown, frame, axis);
        marks.add(mark);
        joints.add(mark.at());
      } else {
        gaps.add(new Gap(place, new Point(x, frame.bottom()), series.figures().get(place)));
        joints.add(null);
      }
    }
    return new TrendLine(
        series.label(), List.copyOf(marks), List.copyOf(gaps), Polyline.through(joints), null);
  }

  /** Height at which the label would best stand: that of the last mark. */
  @Nullable Double end() {
    return marks.isEmpty() ? null : marks.get(marks.size() - 1).at().y();
  }

  TrendLine labelledAt(@Nullable Point place) {
    return new TrendLine(label, marks, gaps, lines, place);
  }

  private static Mark mark(int place, double x, Figure.Shown shown, Frame frame, Axis axis) {
    Point at = new Point(x, y(shown.value(), frame, axis));
    double top = Point.tenth(y(shown.high(), frame, axis));
    double bottom = Point.tenth(y(shown.low(), frame, axis));
    return new Mark(place, at, top, bottom, shown);
  }

  private static double y(double value, Frame frame, Axis axis) {
    return axis.place(value, frame.bottom(), frame.top());
  }
}
