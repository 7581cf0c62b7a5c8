package org.comeasure.collection;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
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

  private static final Map<String, Channel> BY_CODE =
      Arrays.stream(values()).collect(toUnmodifiableMap(Channel::code, each -> each));

  private final int number;
  private final String code;

  Channel(int number) {
    this.number = number;
    this.code = name().toLowerCase(Locale.ROOT);
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
    return code;
  }

  public static Optional<Channel> of(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }
}
