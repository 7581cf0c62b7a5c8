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

  /** As {@code 4.5,3.0}; a page has hundreds, and to write any double costs more than tenths. */
  void write(StringBuilder text) {
    write(x, text);
    write(y, text.append(','));
  }

  private static void write(double tenths, StringBuilder text) {
    long all = Math.round(Math.abs(tenths) * 10);
    text.append(tenths < 0 ? "-" : "").append(all / 10).append('.').append(all % 10);
  }

  static double tenth(double value) {
    // adding zero turns -0.0 into 0.0
    return Math.round(value * 10) / 10.0 + 0.0;
  }
}
