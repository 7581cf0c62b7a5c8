package org.comeasure.measurement.domain.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.comeasure.measurement.domain.formula.Interval;

/**
 * Shares as bars under their names, one below the other, each with its interval and its value clear
 * of both.
 *
 * @param bottom where the ticks stand
 */
public record RankedBars(
    double width, double height, double bottom, List<Bar> bars, List<Tick> ticks) {

  public static final double WIDE = 720;
  public static final double NARROW = 328;

  private static final Interval POSSIBLE = new Interval(0, 100);
  private static final int TICKS = 5;
  private static final double ROW = 52;
  private static final double NAME = 16;
  private static final double BELOW_NAME = 10;
  private static final double THICK = 14;
  private static final double GAP = 8;
  private static final double VALUE_CHARACTERS = 6;
  private static final double AXIS = 28;

  public RankedBars {
    bars = List.copyOf(bars);
    ticks = List.copyOf(ticks);
  }

  /**
   * What a bar shows.
   *
   * @param value 0 to 100
   */
  public record Share(String name, String text, double value, Interval interval) {}

  /**
   * One bar, which begins at 0 from the left.
   *
   * @param middle height of the interval's line
   */
  public record Bar(
      Share share,
      Point name,
      double top,
      double thick,
      double length,
      double low,
      double high,
      double middle,
      Point value) {}

  /** A round value of the axis. */
  public record Tick(double value, double x) {}

  public static RankedBars of(List<Share> shares, double width) {
    double right = width - GAP - VALUE_CHARACTERS * Frame.CHARACTER;
    double most = shares.stream().mapToDouble(share -> share.interval().high()).max().orElse(100);
    var axis = Axis.covering(new Interval(0, Math.min(100, most)), POSSIBLE, TICKS);
    double bottom = shares.size() * ROW;
    var bars = new ArrayList<Bar>();
    IntStream.range(0, shares.size())
        .forEach(i -> bars.add(bar(shares.get(i), i * ROW, axis, right)));
    var ticks =
        axis.ticks().stream()
            .map(value -> new Tick(value, Point.tenth(axis.place(value, 0, right))))
            .toList();
    return new RankedBars(width, bottom + AXIS, bottom, bars, ticks);
  }

  private static Bar bar(Share share, double top, Axis axis, double right) {
    double barTop = top + NAME + BELOW_NAME;
    double middle = barTop + THICK / 2;
    double length = axis.place(share.value(), 0, right);
    double high = axis.place(share.interval().high(), 0, right);
    return new Bar(
        share,
        new Point(0, top + NAME),
        barTop,
        THICK,
        Point.tenth(length),
        Point.tenth(axis.place(share.interval().low(), 0, right)),
        Point.tenth(high),
        middle,
        new Point(Math.max(length, high) + GAP, middle + 4));
  }
}
