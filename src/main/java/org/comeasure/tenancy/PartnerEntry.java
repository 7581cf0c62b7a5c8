package org.comeasure.tenancy;

import org.jspecify.annotations.Nullable;

/**
 * What the directory says of an enrolment.
 *
 * @param tier gold, silver or bronze
 * @param status code of an {@link EnrolmentStatus}
 * @param accent the partner's colour, {@code #rrggbb}
 */
public record PartnerEntry(
    PartnerId id,
    String name,
    String tier,
    @Nullable RegionEntry region,
    String status,
    String accent) {

  public boolean active() {
    return EnrolmentStatus.ACTIVE.code().equals(status);
  }
}
