package org.comeasure.collection.domain.flag;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a review of a flag comes to. */
public enum Decision {
  /** The flag is right and goes on counting. */
  CONFIRMED,
  /** There is nothing to object to: the flag counts no longer, but stays to be seen. */
  DISMISSED;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Decision> of(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
