package org.comeasure.measurement.domain.tally;

import java.time.LocalDate;
import org.comeasure.collection.Channel;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.programme.ProductLineId;
import org.comeasure.programme.TouchpointId;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.PartnerId;
import org.jspecify.annotations.Nullable;

/**
 * Answers of one group. What was not kept apart is null, and 0 for the measure.
 *
 * @param from first day of the period or month that they belong to
 * @param branch null also where no branch was named
 */
public record Sum(
    LocalDate from,
    @Nullable PartnerId partner,
    int measure,
    @Nullable TouchpointId touchpoint,
    @Nullable BranchId branch,
    @Nullable String country,
    @Nullable Channel channel,
    @Nullable ProductLineId productLine,
    Histogram answers) {

  /** Of the same time and measure, and of whatever place. */
  Sum alone(Histogram others) {
    return new Sum(from, null, measure, null, null, null, null, null, others);
  }

  Sum with(Histogram others) {
    return new Sum(
        from, partner, measure, touchpoint, branch, country, channel, productLine, others);
  }
}
