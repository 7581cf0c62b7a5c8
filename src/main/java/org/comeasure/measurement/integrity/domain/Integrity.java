package org.comeasure.measurement.integrity.domain;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A grade and why it is what it is.
 *
 * @param reasons one for each aspect, in their order
 */
public record Integrity(Grade grade, List<Reason> reasons, Evidence evidence) {

  public Integrity {
    reasons = List.copyOf(reasons);
  }

  /**
   * Of the forms that were opened, the share that came back, in percent; empty where it is noise.
   */
  public OptionalDouble completed() {
    var completion = evidence.completion();
    return completion.tells(evidence.quality().responses())
        ? OptionalDouble.of(100 * completion.share())
        : OptionalDouble.empty();
  }

  public int points() {
    return reasons.stream().mapToInt(Reason::points).sum();
  }
}
