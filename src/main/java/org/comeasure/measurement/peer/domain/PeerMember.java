package org.comeasure.measurement.peer.domain;

import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.RegionId;
import org.jspecify.annotations.Nullable;

/**
 * What one partner brings into a comparison. Never leaves the server.
 *
 * @param tier and region as they were when the comparison was frozen
 * @param value of the measure, not rounded
 */
public record PeerMember(
    PartnerId partner, String tier, @Nullable RegionId region, long answers, double value) {

  public PeerMember {
    if (answers < 1 || !Double.isFinite(value)) {
      throw new IllegalArgumentException("Nothing to compare: " + answers + " answers");
    }
  }
}
