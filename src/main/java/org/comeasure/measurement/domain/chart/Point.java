package org.comeasure.measurement.domain.chart;

/** A place in a chart, y downwards, rounded to a tenth so that what is drawn stays small. */
public record Point(double x, double y) {
  public Point {
    if (!Double.isFinite(x) || !Double.isFinite(y)) {
      throw new IllegalArgumentException("Not a place: " + x + ", " + y);
    }
    x = tenth(x);
    y = tenth(y);
  }

  static double tenth(double value) {
    // adding zero turns -0.0 into 0.0
    return Math.round(value * 10) / 10.0 + 0.0;
  }
}
