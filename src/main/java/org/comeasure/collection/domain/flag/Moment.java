package org.comeasure.collection.domain.flag;

import java.time.Instant;
import java.util.Comparator;
import org.comeasure.collection.ResponseId;

/**
 * A response and when it came.
 *
 * @param nearTop whether it has nothing but top scores, or one point less
 * @param top whether it has nothing but top scores
 */
public record Moment(ResponseId response, Instant at, boolean nearTop, boolean top) {

  static final Comparator<Moment> BY_TIME =
      Comparator.comparing(Moment::at).thenComparingLong(moment -> moment.response().value());

  /** Whatever its scores. */
  public Moment(ResponseId response, Instant at) {
    this(response, at, false, false);
  }
}
