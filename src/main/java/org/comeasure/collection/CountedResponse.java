package org.comeasure.collection;

import java.time.LocalDate;
import java.util.Map;
import org.comeasure.programme.TouchpointId;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.PartnerId;
import org.jspecify.annotations.Nullable;

/**
 * What there is to count in one response.
 *
 * @param audience {@code end-user} or {@code partner}
 * @param country ISO 3166 alpha-2
 * @param day on which it was answered, in UTC
 * @param scores by number of the measure
 */
public record CountedResponse(
    PartnerId partner,
    @Nullable BranchId branch,
    TouchpointId touchpoint,
    String audience,
    String country,
    LocalDate day,
    Map<Integer, Integer> scores) {

  public CountedResponse {
    scores = Map.copyOf(scores);
  }
}
