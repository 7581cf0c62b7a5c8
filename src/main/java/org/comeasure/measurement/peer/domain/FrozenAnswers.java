package org.comeasure.measurement.peer.domain;

import org.comeasure.measurement.domain.Histogram;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.RegionId;
import org.jspecify.annotations.Nullable;

/**
 * One partner's answers of one or more months as they were frozen, and where it stood in the
 * network at the end of the last of them. Never leaves the server.
 */
public record FrozenAnswers(
    PartnerId partner, String tier, @Nullable RegionId region, Histogram answers) {

  /** With those of a later month. */
  FrozenAnswers plus(FrozenAnswers later) {
    return new FrozenAnswers(partner, later.tier(), later.region(), answers.plus(later.answers()));
  }
}
