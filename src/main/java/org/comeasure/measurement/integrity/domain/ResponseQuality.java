package org.comeasure.measurement.integrity.domain;

import org.comeasure.collection.Flag;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.measurement.domain.tally.DeliveryCount;
import org.comeasure.measurement.domain.tally.QualityCount;

/**
 * The tally of the responses themselves, read by name.
 *
 * @param delivery as {@link DeliveryCount} says
 */
public record ResponseQuality(Histogram counts, Histogram delivery) {

  public static final ResponseQuality NONE = new ResponseQuality(Histogram.EMPTY);

  /** Of responses that forms brought. */
  public ResponseQuality(Histogram counts) {
    this(counts, Histogram.EMPTY);
  }

  public long responses() {
    return counts.count(QualityCount.RESPONSES);
  }

  /** Responses with at least one flag that nobody has dismissed. */
  public long flagged() {
    return counts.count(QualityCount.FLAGGED);
  }

  public long flagged(Flag flag) {
    return DeliveryCount.holds(flag)
        ? delivery.count(flag.number())
        : counts.count(QualityCount.of(flag));
  }

  public long asked() {
    return counts.count(QualityCount.ASKED);
  }

  public long leftOut() {
    return counts.count(QualityCount.LEFT_OUT);
  }

  /** Of the questions with a scale, 0 to 1. */
  public double leftOutShare() {
    return share(leftOut(), asked());
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
