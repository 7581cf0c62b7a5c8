package org.comeasure.measurement.peer.domain;

import org.comeasure.measurement.domain.MeasureKind;
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
    if (!period.wholeMonths()) {
      throw new IllegalArgumentException("Peers are compared over whole months, not " + period);
    }
  }

  public MeasureKind kind() {
    return switch (measure.kind()) {
      case NPS -> MeasureKind.NPS;
      case CSAT -> MeasureKind.CSAT;
      case CES -> MeasureKind.CES;
      case RATING -> throw new IllegalArgumentException("Peers are not compared by single ratings");
    };
  }

  public PeerCell in(Period other) {
    return new PeerCell(measure, touchpoint, other);
  }
}
