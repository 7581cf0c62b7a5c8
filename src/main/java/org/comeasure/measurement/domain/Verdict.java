package org.comeasure.measurement.domain;

/** What a change amounts to. */
public enum Verdict {
  SIGNIFICANT_UP,
  SIGNIFICANT_DOWN,
  /** Chance alone explains it well enough. */
  WITHIN_CHANCE,
  /** One side has too few answers, or the test is not defined for them. */
  NOT_COMPARABLE;

  public boolean isSignificant() {
    return this == SIGNIFICANT_UP || this == SIGNIFICANT_DOWN;
  }
}
