package org.comeasure.measurement.integrity.domain;

/** Three limits; each that a value lies beyond is a point. A value on a limit is within it. */
public record Steps(double first, double second, double third) {

  /** Points of what should be large: one for each limit that it falls short of. */
  int below(double value) {
    return count(value < first) + count(value < second) + count(value < third);
  }

  /** Points of what should be small: one for each limit that it exceeds. */
  int above(double value) {
    return count(value > first) + count(value > second) + count(value > third);
  }

  private static int count(boolean beyond) {
    return beyond ? 1 : 0;
  }
}
