package org.comeasure.collection;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The way on which an answer came. */
public enum Channel {
  LINK,
  QR,
  EMAIL,
  EMBED,
  KIOSK,
  /** Collected elsewhere and handed in by a program. */
  API;

  /** As stored and as in documents, in small letters. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Channel> of(String code) {
    return Arrays.stream(values()).filter(channel -> channel.code().equals(code)).findFirst();
  }
}
