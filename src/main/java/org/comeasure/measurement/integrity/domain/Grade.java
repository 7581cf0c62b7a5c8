package org.comeasure.measurement.integrity.domain;

import java.util.Locale;

/** How far a number can be trusted: A far, D hardly. {@link GradePolicy} says how it is reached. */
public enum Grade {
  A,
  B,
  C,
  D;

  /** Last part of its message keys. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
