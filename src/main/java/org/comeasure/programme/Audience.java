package org.comeasure.programme;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Whom a questionnaire asks. */
public enum Audience {
  END_USER(1),
  /** A partner's people about the manufacturer, whose customers they are. */
  PARTNER(2),
  /** A partner's people about where they work. */
  PARTNER_STAFF(3),
  /** The manufacturer's people about where they work. */
  MANUFACTURER_STAFF(4);

  private static final List<String> CODES = Arrays.stream(values()).map(Audience::code).toList();

  private static final Map<String, Audience> BY_CODE =
      Arrays.stream(values()).collect(toMap(Audience::code, one -> one));

  private final int number;
  private final String code;

  Audience(int number) {
    this.number = number;
    this.code = name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Audience> of(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  /** The codes of all. */
  public static List<String> codes() {
    return CODES;
  }

  /**
   * @throws IllegalArgumentException for a number that none has
   */
  public static Audience numbered(int number) {
    return Arrays.stream(values())
        .filter(one -> one.number == number)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such audience: " + number));
  }

  /** One byte in tallies. */
  public int number() {
    return number;
  }

  /** Whether its people may be known by what they write, so few are they; end users are many. */
  public boolean anonymous() {
    return this != END_USER;
  }

  public String code() {
    return code;
  }
}
