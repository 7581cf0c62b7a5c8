package org.comeasure.collection;

import java.time.LocalDate;
import java.util.Map;
import org.comeasure.programme.ProductLineId;
import org.comeasure.programme.TouchpointId;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.PartnerId;
import org.jspecify.annotations.Nullable;

/**
 * What there is to count in one response.
 *
 * @param audience code of one of {@link org.comeasure.programme.Audience}
 * @param country ISO 3166 alpha-2
 * @param channel as it is claimed
 * @param productLine null where none was named
 * @param day of the network's zone on which it was answered
 * @param scores by number of the measure
 */
public record CountedResponse(
    PartnerId partner,
    @Nullable BranchId branch,
    TouchpointId touchpoint,
    String audience,
    String country,
    Channel channel,
    @Nullable ProductLineId productLine,
    LocalDate day,
    Map<Integer, Integer> scores,
    Quality quality,
    Provenance provenance) {

  public CountedResponse {
    scores = Map.copyOf(scores);
  }
}
