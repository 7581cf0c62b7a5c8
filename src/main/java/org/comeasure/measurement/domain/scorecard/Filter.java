package org.comeasure.measurement.domain.scorecard;

import org.comeasure.measurement.domain.tally.Sum;
import org.comeasure.programme.TouchpointId;
import org.comeasure.tenancy.BranchId;
import org.jspecify.annotations.Nullable;

/** What of a partner to look at; null for all. */
public record Filter(@Nullable TouchpointId touchpoint, @Nullable BranchId branch) {

  public static final Filter NONE = new Filter(null, null);

  boolean takes(Sum sum) {
    return takesTouchpoint(sum) && takesBranch(sum);
  }

  boolean takesTouchpoint(Sum sum) {
    return touchpoint == null || touchpoint.equals(sum.touchpoint());
  }

  boolean takesBranch(Sum sum) {
    return branch == null || branch.equals(sum.branch());
  }
}
