package org.comeasure.measurement.domain.scorecard;

import org.comeasure.measurement.domain.Status;
import org.comeasure.tenancy.PartnerEntry;

/** A partner among the others. */
public record PartnerRow(Part<PartnerEntry> part, Status status) {

  public PartnerEntry partner() {
    return part.key();
  }
}
