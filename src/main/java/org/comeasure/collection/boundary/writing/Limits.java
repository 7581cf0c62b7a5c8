package org.comeasure.collection.boundary.writing;

/**
 * How much is written at once, and how much may wait, counted in responses.
 *
 * @param writers transactions that run at the same time
 * @param further what must wait for a second one to begin beside the first: little is written with
 *     less work together
 * @param group most of what goes into one transaction
 * @param room most of what waits; a single member that is larger is taken when nothing else waits
 */
public record Limits(int writers, int further, int group, int room) {

  public Limits {
    if (writers < 1 || group < 1 || room < 1) {
      throw new IllegalArgumentException("at least one writer that writes one of one");
    }
  }
}
