package org.comeasure.measurement.integrity.domain;

import java.util.List;

/**
 * A grade and why it is what it is.
 *
 * @param reasons one for each aspect, in their order
 */
public record Integrity(Grade grade, List<Reason> reasons, Evidence evidence) {

  public Integrity {
    reasons = List.copyOf(reasons);
  }

  public int points() {
    return reasons.stream().mapToInt(Reason::points).sum();
  }
}
