package org.comeasure.collection.boundary.writing;

import java.time.Duration;

/**
 * How much is written at once, and how much may wait, counted in responses.
 *
 * @param writers transactions that run at the same time
 * @param further what must wait for a second one to begin beside the first: little is written with
 *     less work together
 * @param group most of what goes into one transaction
 * @param room most of what waits; a single member that is larger is taken when nothing else waits
 * @param slow how long a group may take before others no longer wait for its writer, which may be
 *     one whose connection has died without a word
 */
public record Limits(int writers, int further, int group, int room, Duration slow) {

  private static final int STUCK = 3;

  public Limits {
    if (writers < 1 || group < 1 || room < 1) {
      throw new IllegalArgumentException("at least one writer that writes one of one");
    }
  }

  /** Most writers, with those that are stuck. */
  int most() {
    return writers * (1 + STUCK);
  }
}
