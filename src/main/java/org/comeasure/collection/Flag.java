package org.comeasure.collection;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Why an answer may not be worth as much as others. A flag never removes an answer: it shows in the
 * integrity grade and can be dismissed by the manufacturer.
 */
public enum Flag {
  /** Answered in under half the median time of the questionnaire. */
  SPEEDER(1),
  /** The same score for every item of a battery of four or more. */
  STRAIGHT_LINING(2),
  /** The same words and scores as another answer of the same partner. */
  DUPLICATE(3),
  /** One of many from one origin within minutes. */
  ORIGIN_BURST(4),
  /** One of many in a row, within minutes, with nothing but top scores. */
  TOP_BURST(5);

  private final int number;

  Flag(int number) {
    this.number = number;
  }

  /** Under which it is stored and counted; never given to another flag. */
  public int number() {
    return number;
  }

  public static Optional<Flag> of(int number) {
    return Arrays.stream(values()).filter(flag -> flag.number == number).findFirst();
  }

  /** As stored and as in documents: {@code speeder}, {@code straight-lining} and so on. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Flag> of(String code) {
    return Arrays.stream(values()).filter(flag -> flag.code().equals(code)).findFirst();
  }
}
