package org.comeasure.measurement.peer.domain;

import org.comeasure.measurement.domain.MeasureKind;
import org.comeasure.programme.Formula;
import org.comeasure.programme.MeasureEntry;
import org.comeasure.programme.TouchpointId;
import org.comeasure.shared.period.Period;
import org.jspecify.annotations.Nullable;

/**
 * What is compared: one measure in one period, answered by end users.
 *
 * @param touchpoint only there, or null for all touchpoints together
 */
public record PeerCell(MeasureEntry measure, @Nullable TouchpointId touchpoint, Period period) {

  public PeerCell {
    if (measure.formula() == Formula.RATING) {
      throw new IllegalArgumentException("Peers are not compared by ratings");
    }
    if (!period.wholeMonths()) {
      throw new IllegalArgumentException("Peers are compared over whole months, not " + period);
    }
  }

  public MeasureKind kind() {
    return MeasureKind.of(measure.scale());
  }

  public PeerCell in(Period other) {
    return new PeerCell(measure, touchpoint, other);
  }
}
