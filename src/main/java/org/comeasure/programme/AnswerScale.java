package org.comeasure.programme;

/**
 * The whole numbers that a question can be answered with, 2 to 11 of them between 0 and 10, and the
 * formula that makes a number of such answers. A measure keeps its scale for good: what is asked on
 * another one is another measure.
 */
public record AnswerScale(Formula formula, int lowest, int highest) {

  /** Bounds that every scale keeps to. */
  public static final int LEAST = 0;

  public static final int GREATEST = 10;

  public static final AnswerScale NPS = Formula.NPS.usual();
  public static final AnswerScale CSAT = Formula.CSAT.usual();
  public static final AnswerScale CES = Formula.CES.usual();
  public static final AnswerScale RATING = Formula.RATING.usual();

  record Points(int lowest, int highest) {}

  public AnswerScale {
    if (!isPossible(lowest, highest) || !formula.allows(lowest, highest)) {
      throw new IllegalArgumentException(
          "No scale for " + formula.code() + ": " + lowest + " to " + highest);
    }
  }

  /** Whether there can be such a scale at all, whatever the formula. */
  public static boolean isPossible(int lowest, int highest) {
    return LEAST <= lowest && lowest < highest && highest <= GREATEST;
  }

  public boolean holds(int score) {
    return lowest <= score && score <= highest;
  }

  public int points() {
    return highest - lowest + 1;
  }

  /** What a score counts as where it has the opposite meaning: 2 of 1 to 6 as 5. */
  public int reversed(int score) {
    return lowest + highest - score;
  }

  /** Whether it is the one that is meant where none is named. */
  public boolean isUsual() {
    return equals(formula.usual());
  }
}
