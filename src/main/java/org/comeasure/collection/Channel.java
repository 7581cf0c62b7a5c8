package org.comeasure.collection;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The way on which an answer came. */
public enum Channel {
  LINK(1),
  QR(2),
  EMAIL(3),
  EMBED(4),
  KIOSK(5),
  /** Collected elsewhere and handed in by a program. */
  API(6);

  private final int number;

  Channel(int number) {
    this.number = number;
  }

  /** Under which answers are counted; never given to another channel. */
  public int number() {
    return number;
  }

  public static Optional<Channel> of(int number) {
    return Arrays.stream(values()).filter(channel -> channel.number == number).findFirst();
  }

  /** As stored and as in documents, in small letters. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Channel> of(String code) {
    return Arrays.stream(values()).filter(channel -> channel.code().equals(code)).findFirst();
  }
}
