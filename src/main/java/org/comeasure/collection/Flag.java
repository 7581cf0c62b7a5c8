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
  /** The same score for every item of a battery in which that is rare, or in a hurry. */
  STRAIGHT_LINING(2),
  /** The same words as another answer of the same partner. */
  DUPLICATE(3),
  /** One of many from one origin within minutes. */
  ORIGIN_BURST(4),
  /** One of many in a row, within minutes or hours, with hardly anything but top scores. */
  TOP_BURST(5),
  /** Handed in by the partner's own program as if it had come by one of our forms. */
  UNVERIFIED_CHANNEL(6),
  /** Handed in by the partner's own program long after it was answered, as it says. */
  LATE_DELIVERY(7),
  /** One of those that the partner's own program hands in and that are far from what others say. */
  OUTLIER(8);

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
