package org.comeasure.measurement.domain.scorecard;

import org.comeasure.measurement.domain.Status;
import org.comeasure.measurement.integrity.domain.Completion;
import org.comeasure.measurement.integrity.domain.Trust;
import org.comeasure.tenancy.PartnerEntry;

/** A partner among the others. */
public record PartnerRow(Part<PartnerEntry> part, Status status, Trust trust) {

  PartnerRow opened(Completion forms) {
    return new PartnerRow(part, status, trust.opened(forms));
  }

  public PartnerEntry partner() {
    return part.key();
  }
}
