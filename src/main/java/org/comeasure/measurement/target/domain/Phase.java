package org.comeasure.measurement.target.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a target or benchmark is in its life on a given day. */
public enum Phase {
  CURRENT,
  COMING,
  /** Over, or taken back before it began. */
  PAST;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Phase> of(String code) {
    return Arrays.stream(values()).filter(phase -> phase.code().equals(code)).findFirst();
  }
}
