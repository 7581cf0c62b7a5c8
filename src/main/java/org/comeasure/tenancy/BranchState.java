package org.comeasure.tenancy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A branch as it stands.
 *
 * @param partnerName of the partner that it is of
 * @param closedAt null while it is open
 * @param mergedInto the branch that has taken it over; null for none
 * @param version of what can be edited
 */
public record BranchState(
    BranchId id,
    PartnerId partner,
    String partnerName,
    NewBranch details,
    @Nullable Instant closedAt,
    @Nullable BranchId mergedInto,
    int version) {

  public boolean open() {
    return closedAt == null;
  }
}
