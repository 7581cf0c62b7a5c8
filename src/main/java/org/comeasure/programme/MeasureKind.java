package org.comeasure.programme;

import java.util.Locale;

/** The scales that a question can be answered on, with their bounds. */
public enum MeasureKind {
  /** Likelihood to recommend, 0 to 10. */
  NPS(0, 10),
  /** Satisfaction, 1 to 5. */
  CSAT(1, 5),
  /** Agreement that it was made easy, 1 to 7. */
  CES(1, 7),
  /** An item of a battery, 1 to 5. */
  RATING(1, 5);

  private final int lowest;
  private final int highest;

  MeasureKind(int lowest, int highest) {
    this.lowest = lowest;
    this.highest = highest;
  }

  public int lowest() {
    return lowest;
  }

  public int highest() {
    return highest;
  }

  public boolean holds(int score) {
    return lowest <= score && score <= highest;
  }

  /** As stored and as in documents: {@code nps}, {@code csat}, {@code ces}, {@code rating}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static MeasureKind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
