package org.comeasure.measurement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.comeasure.collection.Channel;
import org.comeasure.collection.Openings;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.measurement.domain.scorecard.Backing;
import org.comeasure.measurement.domain.scorecard.Filter;
import org.comeasure.measurement.domain.tally.Sum;
import org.comeasure.measurement.domain.tally.Sums;
import org.comeasure.programme.ProductLineId;
import org.comeasure.programme.TouchpointId;
import org.comeasure.shared.period.Period;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/**
 * Finds how many of the forms that were opened came back, as {@link Backing#forms} counts them.
 * None where answers of one country are asked for: a link is not of a country.
 */
@ApplicationScoped
public class OpenedForms {

  @Inject Openings openings;

  /** By partner, narrowed by the filter. */
  Sums partners(TenantScope scope, Period days, Filter filter) {
    if (filter.country() != null) {
      return Backing.UNTOLD;
    }
    var wanted =
        new Openings.Wanted(days, filter.touchpoint(), filter.channel(), filter.productLine());
    return new Sums(
        openings.of(scope, wanted).entrySet().stream()
            .map(each -> new At(each.getKey(), null, null, null, null).sum(days, each.getValue()))
            .toList());
  }

  /** By all that links are of, narrowed by nothing. */
  Sums apart(TenantScope scope, Period days, Filter filter) {
    if (filter.country() != null) {
      return Backing.UNTOLD;
    }
    return new Sums(
        openings.apart(scope, days).stream()
            .map(
                each ->
                    new At(
                            each.partner(),
                            each.touchpoint(),
                            each.branch(),
                            each.channel(),
                            each.productLine())
                        .sum(days, each.forms()))
            .toList());
  }

  private record At(
      PartnerId partner,
      @Nullable TouchpointId touchpoint,
      @Nullable BranchId branch,
      @Nullable Channel channel,
      @Nullable ProductLineId productLine) {

    Sum sum(Period days, Openings.Opened forms) {
      var counts = Histogram.of(forms.opened(), forms.completed());
      return new Sum(
          days.from(), partner, 0, touchpoint, branch, null, channel, productLine, counts);
    }
  }
}
