package org.comeasure.programme;

/**
 * One thing that is answered on a scale. Whatever counts, compares, ranks or aims takes the score
 * that an answer {@link #counts} as, by which higher is better everywhere; documents and lists of
 * responses hold the answer as given.
 *
 * @param key of its answer
 * @param measure under which it is counted
 * @param reversed whether agreement has the opposite meaning
 */
public record Scaled(String key, int measure, AnswerScale scale, boolean reversed) {

  /** An answer as a score: of a reversed item lowest + highest - answer, 2 of 1 to 6 as 5. */
  public int counts(int answer) {
    return reversed ? scale.reversed(answer) : answer;
  }
}
