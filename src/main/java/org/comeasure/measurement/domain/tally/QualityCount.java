package org.comeasure.measurement.domain.tally;

import org.comeasure.collection.Flag;
import org.comeasure.collection.Quality;
import org.comeasure.measurement.domain.Histogram;

/** What the eleven counts of a tally of responses stand for. */
public final class QualityCount {

  public static final int RESPONSES = 0;

  /** Responses with at least one flag. */
  public static final int FLAGGED = 6;

  public static final int ASKED = 7;
  public static final int LEFT_OUT = 8;

  private QualityCount() {}

  /** The count of responses with this flag, one of the first five. */
  public static int of(Flag flag) {
    if (DeliveryCount.holds(flag)) {
      throw new IllegalArgumentException(flag + " is counted by delivery");
    }
    return flag.number();
  }

  /** Eleven counts. */
  static long[] counts(Quality quality) {
    long[] counts = new long[Histogram.HIGHEST + 1];
    counts[RESPONSES] = 1;
    for (var flag : quality.flags()) {
      if (!DeliveryCount.holds(flag)) {
        counts[of(flag)] = 1;
      }
    }
    counts[FLAGGED] = quality.flags().isEmpty() ? 0 : 1;
    counts[ASKED] = quality.asked();
    counts[LEFT_OUT] = quality.leftOut();
    return counts;
  }
}
