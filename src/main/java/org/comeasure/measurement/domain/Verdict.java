package org.comeasure.measurement.domain;

/** What a change amounts to. */
public enum Verdict {
  SIGNIFICANT_UP,
  SIGNIFICANT_DOWN,
  /** Chance alone explains it well enough. */
  WITHIN_CHANCE,
  /** There is a difference so far, but its period is not over. */
  IN_PROGRESS,
  /** See {@link NoVerdict}. */
  NOT_COMPARABLE;

  public boolean isSignificant() {
    return this == SIGNIFICANT_UP || this == SIGNIFICANT_DOWN;
  }

  public boolean isDecided() {
    return isSignificant() || this == WITHIN_CHANCE;
  }
}
