package org.comeasure.measurement.domain.formula;

/** A closed stretch of a number line. */
public record Interval(double low, double high) {
  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException("Not an interval: " + low + " to " + high);
    }
  }

  public double width() {
    return high - low;
  }

  public boolean contains(double value) {
    return low <= value && value <= high;
  }

  /** The part of this interval that lies within the limits; the nearest limit if there is none. */
  public Interval within(Interval limits) {
    return new Interval(limits.clamp(low), limits.clamp(high));
  }

  public double clamp(double value) {
    return Math.max(low, Math.min(high, value));
  }
}
