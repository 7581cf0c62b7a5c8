package org.comeasure.measurement.domain.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.comeasure.measurement.domain.formula.Interval;
import org.jspecify.annotations.Nullable;

/**
 * A measure over time: at most five grid lines, marks with their intervals, lines that break where
 * too few answered, and names at the end of the lines, in a margin that no mark reaches and clear
 * of each other.
 *
 * @param grid lowest value first
 * @param names of the places that have room for theirs; the latest always has
 * @param own with intervals
 * @param reference to compare with, drawn without intervals; null if there is none
 */
public record TrendChart(
    Frame frame,
    List<GridLine> grid,
    List<PlaceName> names,
    TrendLine own,
    @Nullable TrendLine reference) {
  private static final int GRID_LINES = 5;
  private static final double LABEL_HEIGHT = 15;
  private static final double HALF_LETTER = 4;
  private static final double NAME_GAP = 10;

  /** A round value and its height. */
  public record GridLine(double value, double y) {}

  /** The name of a place, to be centred on its point. */
  public record PlaceName(int place, Point at, String text) {}

  /**
   * Lays the chart out.
   *
   * @param possible range of the measure
   * @param names of the places, such as months in the reader's language, oldest first
   * @param own one figure for each place
   * @param reference likewise, or null
   */
  public static TrendChart of(
      Interval possible,
      List<String> names,
      TrendSeries own,
      @Nullable TrendSeries reference,
      Frame.Size size) {
    if (names.isEmpty()
        || Stream.of(own, reference == null ? own : reference)
            .anyMatch(s -> s.figures().size() != names.size())) {
      throw new IllegalArgumentException(
          "A trend needs one figure for each of its " + names.size() + " places");
    }
    Axis axis = axis(possible, own, reference);
    int labelCharacters =
        Math.max(own.label().length(), reference == null ? 0 : reference.label().length());
    Frame frame = Frame.of(size, labelCharacters);
    TrendLine ownLine = TrendLine.of(own, frame, axis);
    TrendLine referenceLine = reference == null ? null : TrendLine.of(reference, frame, axis);
    List<GridLine> grid = axis.ticks().stream().map(value -> gridLine(value, frame, axis)).toList();
    return labelled(new TrendChart(frame, grid, placeNames(names, frame), ownLine, referenceLine));
  }

  private static Axis axis(Interval possible, TrendSeries own, @Nullable TrendSeries reference) {
    Interval compared = reference == null ? null : Marks.values(reference.figures());
    return Axis.covering(Marks.both(Marks.extent(own.figures()), compared), possible, GRID_LINES);
  }

  private static GridLine gridLine(double value, Frame frame, Axis axis) {
    return new GridLine(value, Point.tenth(axis.place(value, frame.bottom(), frame.top())));
  }

  // Counted back from the latest, every one, every second, every third … as their widest fits.
  private static List<PlaceName> placeNames(List<String> names, Frame frame) {
    int places = names.size();
    double widest =
        names.stream().mapToInt(String::length).max().orElse(0) * Frame.CHARACTER + NAME_GAP;
    int every = Math.max(1, (int) Math.ceil(widest / frame.slot(places)));
    List<PlaceName> fitting = new ArrayList<>();
    for (int place = (places - 1) % every; place < places; place += every) {
      Point at = new Point(frame.centre(place, places), frame.nameLine());
      fitting.add(new PlaceName(place, at, names.get(place)));
    }
    return List.copyOf(fitting);
  }

  private static TrendChart labelled(TrendChart chart) {
    Double ownEnd = chart.own.end();
    Double referenceEnd = chart.reference == null ? null : chart.reference.end();
    if (ownEnd != null && referenceEnd != null && Math.abs(ownEnd - referenceEnd) < LABEL_HEIGHT) {
      double highest = chart.frame.top() + LABEL_HEIGHT / 2;
      double lowest = chart.frame.bottom() - LABEL_HEIGHT / 2;
      double middle = Math.max(highest, Math.min(lowest, (ownEnd + referenceEnd) / 2));
      double shift = ownEnd <= referenceEnd ? -LABEL_HEIGHT / 2 : LABEL_HEIGHT / 2;
      ownEnd = middle + shift;
      referenceEnd = middle - shift;
    }
    return new TrendChart(
        chart.frame,
        chart.grid,
        chart.names,
        chart.own.labelledAt(chart.label(ownEnd)),
        chart.reference == null ? null : chart.reference.labelledAt(chart.label(referenceEnd)));
  }

  private @Nullable Point label(@Nullable Double y) {
    return y == null ? null : new Point(frame.labelStart(), y + HALF_LETTER);
  }
}
