package org.comeasure.collection;

import org.comeasure.programme.TouchpointId;
import org.comeasure.shared.period.Period;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.PartnerId;
import org.jspecify.annotations.Nullable;

/** Which responses are meant; what is null does not narrow. */
public record FeedbackFilter(
    Period period,
    @Nullable String audience,
    @Nullable PartnerId partner,
    @Nullable BranchId branch,
    @Nullable TouchpointId touchpoint) {

  public static FeedbackFilter in(Period period) {
    return new FeedbackFilter(period, null, null, null, null);
  }
}
