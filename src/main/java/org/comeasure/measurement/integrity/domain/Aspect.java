package org.comeasure.measurement.integrity.domain;

import java.util.Locale;

/** What a grade looks at, in the order in which it is told. */
public enum Aspect {
  /** How many answered. */
  ANSWERS,
  /** How wide the interval is. */
  PRECISION,
  /** Who of those asked answered. */
  RESPONSE_RATE,
  /** Whether forms are opened as often as before. */
  OPENINGS,
  /** Answers that carry a flag. */
  FLAGGED,
  /** The ways on which the answers came. */
  CHANNELS,
  /** Questions left out. */
  MISSING;

  /** Last part of its message keys, such as {@code response-rate}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
