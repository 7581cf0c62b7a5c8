package org.comeasure.measurement.domain.chart;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.formula.Interval;

/** Figures with given numbers. */
final class Figures {
  static final Interval NPS = new Interval(-100, 100);
  static final Figure HIDDEN = new Figure.TooFew(3);

  private Figures() {}

  static Figure figure(double value, double margin, long n) {
    Interval interval = new Interval(value - margin, value + margin).within(NPS);
    return new Figure.Shown(value, interval, n, n < 10);
  }

  /** One figure of 100 answers for each value; NaN is a hidden one. */
  static List<Figure> series(double... values) {
    return Arrays.stream(values)
        .mapToObj(value -> Double.isNaN(value) ? HIDDEN : figure(value, 8, 100))
        .toList();
  }

  static List<String> months(int count) {
    return IntStream.range(0, count).mapToObj(i -> "M" + i).toList();
  }
}
