package org.comeasure.measurement.domain.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.formula.Interval;

/**
 * Where many stand on one scale: a dot each, its area growing with the answers, piled up where dots
 * would overlap. As high as its highest pile.
 *
 * @param line y of the scale, on which the lowest dots rest
 * @param dots from left to right; those whose figure is hidden are left out
 */
public record DotStrip<K>(
    double width, double height, double line, List<Tick> ticks, List<Dot<K>> dots) {
  private static final int MOST_TICKS = 9;
  private static final double TICK_WIDTH = 56;
  private static final double SMALLEST = 4.5;
  static final double LARGEST = 10;
  private static final double EDGE = 24;
  private static final double ABOVE = 6;
  private static final double BELOW = 24;

  /** A round value and its distance from the left. */
  public record Tick(double value, double x) {}

  /** One of them. */
  public record Dot<K>(K key, Point at, double radius, Figure.Shown figure) {}

  /** Lays the dots out; of equal values, the one with more answers lies lower. */
  public static <K> DotStrip<K> of(
      Interval possible, Map<K, ? extends Figure> figures, double width) {
    int ticks = (int) Math.max(5, Math.min(MOST_TICKS, width / TICK_WIDTH));
    Axis axis = Axis.covering(Marks.values(figures.values()), possible, ticks);
    List<Dot<K>> resting = piled(resting(figures, axis, width));
    double highest =
        resting.stream().mapToDouble(dot -> dot.radius() - dot.at().y()).max().orElse(2 * LARGEST);
    double line = Point.tenth(highest + ABOVE);
    return new DotStrip<>(
        width,
        line + BELOW,
        line,
        axis.ticks().stream()
            .map(value -> new Tick(value, Point.tenth(x(value, axis, width))))
            .toList(),
        resting.stream().map(dot -> lifted(dot, line + dot.at().y())).toList());
  }

  private static <K> List<Dot<K>> resting(
      Map<K, ? extends Figure> figures, Axis axis, double width) {
    long most = Marks.shown(figures.values()).mapToLong(Figure::n).max().orElse(1);
    List<Dot<K>> dots = new ArrayList<>();
    figures.forEach(
        (key, figure) -> {
          if (figure instanceof Figure.Shown shown) {
            double radius = radius(shown.n(), most);
            dots.add(
                new Dot<>(key, new Point(x(shown.value(), axis, width), -radius), radius, shown));
          }
        });
    dots.sort(
        Comparator.<Dot<K>>comparingDouble(dot -> dot.at().x())
            .thenComparing(Comparator.<Dot<K>>comparingDouble(Dot::radius).reversed()));
    return dots;
  }

  private static <K> List<Dot<K>> piled(List<Dot<K>> resting) {
    List<Dot<K>> placed = new ArrayList<>();
    for (Dot<K> dot : resting) {
      placed.add(lifted(dot, Pile.rest(dot, placed)));
    }
    return placed;
  }

  private static <K> Dot<K> lifted(Dot<K> dot, double y) {
    return new Dot<>(dot.key(), new Point(dot.at().x(), y), dot.radius(), dot.figure());
  }

  private static double radius(long n, long most) {
    double area = (double) n / most;
    return Point.tenth(SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(area));
  }

  private static double x(double value, Axis axis, double width) {
    return axis.place(value, EDGE, width - EDGE);
  }
}
