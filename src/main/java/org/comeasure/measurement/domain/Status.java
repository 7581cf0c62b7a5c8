package org.comeasure.measurement.domain;

import java.util.Locale;

/**
 * A partner's place in its network in one word, from the numbers alone. What moved by more than
 * chance comes before where it stands, for it is the news; difference from the rest of the network
 * counts only beyond chance as well.
 */
public enum Status {
  NOT_ASKED(Tone.NEUTRAL),
  TOO_FEW(Tone.NEUTRAL),
  FALLING(Tone.BAD),
  RISING(Tone.GOOD),
  BELOW(Tone.WATCH),
  ABOVE(Tone.GOOD),
  IN_LINE(Tone.NEUTRAL),
  /** The period is not over, and nothing can be said before. */
  IN_PROGRESS(Tone.NEUTRAL);

  private final Tone tone;

  Status(Tone tone) {
    this.tone = tone;
  }

  public static Status of(Standing<?> standing) {
    if (!standing.figure().isShown()) {
      return standing.figure() instanceof Figure.NotAsked ? NOT_ASKED : TOO_FEW;
    }
    return switch (standing.sincePrevious().verdict()) {
      case SIGNIFICANT_DOWN -> FALLING;
      case SIGNIFICANT_UP -> RISING;
      case WITHIN_CHANCE, IN_PROGRESS, NOT_COMPARABLE -> ofRest(standing.againstRest());
    };
  }

  /** Which of the four colours goes with the word. */
  public Tone tone() {
    return tone;
  }

  /** Last part of its message key and its value in addresses, such as {@code in-line}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Status ofRest(Change againstRest) {
    return switch (againstRest.verdict()) {
      case SIGNIFICANT_DOWN -> BELOW;
      case SIGNIFICANT_UP -> ABOVE;
      case WITHIN_CHANCE -> IN_LINE;
      case IN_PROGRESS -> IN_PROGRESS;
      case NOT_COMPARABLE -> againstRest.reason() == NoVerdict.IN_PROGRESS ? IN_PROGRESS : IN_LINE;
    };
  }

  /** How urgent a status is. */
  public enum Tone {
    GOOD,
    NEUTRAL,
    WATCH,
    BAD
  }
}
