package org.comeasure.measurement.target.boundary;

import org.comeasure.measurement.target.domain.Phase;
import org.comeasure.measurement.target.domain.Subject;
import org.comeasure.measurement.target.domain.Target;
import org.comeasure.programme.Translated;
import org.comeasure.tenancy.TierEntry;
import org.jspecify.annotations.Nullable;

/**
 * A target with the names behind its ids.
 *
 * @param name of the partner or region; null for a tier and for the network
 * @param tier null unless it is for one
 * @param touchpoint null for all
 * @param phase today
 * @param signed whether the reader may know who set and ended it, and why: the manufacturer's own
 *     people only
 */
public record TargetRow(
    Target target,
    Subject.Named measure,
    @Nullable String name,
    @Nullable TierEntry tier,
    @Nullable Translated touchpoint,
    Phase phase,
    boolean signed) {

  /** Whether it can still be changed or ended. */
  public boolean open() {
    return phase != Phase.PAST && !target.isEnded();
  }
}
