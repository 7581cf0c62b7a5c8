package org.comeasure.tenancy;

import org.jspecify.annotations.Nullable;

/**
 * What the directory says of an enrolment.
 *
 * @param status code of an {@link EnrolmentStatus}
 */
public record PartnerEntry(
    PartnerId id, String name, TierEntry tier, @Nullable RegionEntry region, String status) {

  public boolean active() {
    return EnrolmentStatus.ACTIVE.code().equals(status);
  }
}
