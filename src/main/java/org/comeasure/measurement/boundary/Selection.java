package org.comeasure.measurement.boundary;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import org.comeasure.measurement.domain.scorecard.Filter;
import org.comeasure.measurement.domain.tally.Choice;
import org.comeasure.measurement.domain.tally.Dimension;
import org.comeasure.shared.period.Period;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/**
 * Some answers: those of a scope, in a period, as a filter says.
 *
 * @param scope a network or one partner
 * @param partners those of a network that are meant, empty for all
 */
public record Selection(TenantScope scope, Set<PartnerId> partners, Period period, Filter filter) {

  public Selection {
    partners = Set.copyOf(partners);
  }

  TenantScope within() {
    return filter.within(scope);
  }

  Choice choice(Set<Integer> measures) {
    var choice = filter.choice(measures, Dimension.MEASURE);
    return choice.in(choice.slice().ofPartners(partners));
  }

  /** Whether answers of this partner of the scope are meant. */
  boolean takes(PartnerId partner) {
    return partners.isEmpty() || partners.contains(partner);
  }

  /** Whether an answer can be in both, which a test of two samples does not expect. */
  public boolean overlaps(Selection other) {
    return period.from().isBefore(other.period.to())
        && other.period.from().isBefore(period.to())
        && filter.audience().equals(other.filter.audience())
        && meet(scope.partner(), other.scope.partner())
        && shares(other)
        && meet(filter.touchpoint(), other.filter.touchpoint())
        && meet(filter.branch(), other.filter.branch())
        && meet(filter.country(), other.filter.country())
        && meet(filter.channel(), other.filter.channel())
        && meet(filter.productLine(), other.filter.productLine());
  }

  private boolean shares(Selection other) {
    var mine = scope.partner() == null ? partners : Set.of(scope.partner());
    var theirs = other.scope.partner() == null ? other.partners : Set.of(other.scope.partner());
    return mine.isEmpty() || theirs.isEmpty() || !Collections.disjoint(mine, theirs);
  }

  private static boolean meet(@Nullable Object one, @Nullable Object other) {
    return one == null || other == null || Objects.equals(one, other);
  }
}
