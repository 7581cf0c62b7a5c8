package org.comeasure.measurement.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What the value of a measure counts, and how many decimals of it mean something. */
public enum Unit {
  /** -100 to 100. */
  POINTS(1),
  /** 0 to 100. */
  PERCENT(1),
  /** The scale that was asked. */
  MEAN(2);

  private final int decimals;

  Unit(int decimals) {
    this.decimals = decimals;
  }

  public int decimals() {
    return decimals;
  }

  /** Rounded half away from zero, as people do. */
  public double round(double value) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).doubleValue();
  }
}
