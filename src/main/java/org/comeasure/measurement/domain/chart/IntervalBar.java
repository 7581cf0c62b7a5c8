package org.comeasure.measurement.domain.chart;

/** A value as a dot on the bar of its interval, all as distances from the left. */
public record IntervalBar(double low, double dot, double high) {
  /** Length of the bar. */
  public double length() {
    return Point.tenth(high - low);
  }
}
