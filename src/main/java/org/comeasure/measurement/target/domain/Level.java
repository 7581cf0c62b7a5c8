package org.comeasure.measurement.target.domain;

import java.util.Locale;

/** For whom a target is set; the closest to a partner comes first. */
public enum Level {
  PARTNER,
  REGION,
  TIER,
  NETWORK;

  /** As in documents and message keys. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
