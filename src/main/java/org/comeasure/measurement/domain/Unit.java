package org.comeasure.measurement.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What the value of a measure counts, and how many decimals of it mean something. */
public enum Unit {
  /** -100 to 100. */
  POINTS(1, 0),
  /** 0 to 100. */
  PERCENT(1, 0),
  /** The scale that was asked. */
  MEAN(2, 1);

  private final int decimals;
  private final int pageDecimals;

  Unit(int decimals, int pageDecimals) {
    this.decimals = decimals;
    this.pageDecimals = pageDecimals;
  }

  public int decimals() {
    return decimals;
  }

  /** Decimals on a page, where fewer are easier to read. */
  public int pageDecimals() {
    return pageDecimals;
  }

  /** Rounded half away from zero, as people do. */
  public double round(double value) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).doubleValue();
  }
}
