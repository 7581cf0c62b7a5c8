package org.comeasure.collection.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a link is in its life. */
public enum LinkStatus {
  ACTIVE,
  EXPIRED,
  REVOKED;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<LinkStatus> of(String code) {
    return Arrays.stream(values()).filter(status -> status.code().equals(code)).findFirst();
  }
}
