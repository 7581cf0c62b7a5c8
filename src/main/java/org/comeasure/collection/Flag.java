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
  SPEEDER,
  /** The same score for every item of a battery of four or more. */
  STRAIGHT_LINING,
  /** The same words and scores as another answer of the same partner. */
  DUPLICATE,
  /** One of many from one origin within minutes. */
  ORIGIN_BURST,
  /** One of many in a row, within minutes, with nothing but top scores. */
  TOP_BURST;

  /** As stored and as in documents: {@code speeder}, {@code straight-lining} and so on. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Flag> of(String code) {
    return Arrays.stream(values()).filter(flag -> flag.code().equals(code)).findFirst();
  }
}
