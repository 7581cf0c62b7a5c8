package org.comeasure.measurement.driver.boundary;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comeasure.measurement.driver.domain.Battery;
import org.comeasure.measurement.driver.domain.DriverQuestion;
import org.comeasure.programme.TouchpointId;
import org.comeasure.shared.period.Period;
import org.comeasure.tenancy.PartnerEntry;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/**
 * What is chosen, within a scope.
 *
 * @param partner the one that a manufacturer has chosen
 * @param batteries to choose from
 * @param battery null where nothing is rated
 * @param outcome measure, {@link DriverQuestion#NO_OUTCOME} where none is asked
 * @param touchpoint one of several at which the battery is asked, null for all
 */
record DriverChoice(
    TenantScope scope,
    @Nullable PartnerEntry partner,
    List<Battery> batteries,
    @Nullable Battery battery,
    int outcome,
    @Nullable TouchpointId touchpoint,
    Period period) {

  Optional<DriverQuestion> question() {
    return Optional.ofNullable(battery)
        .map(
            chosen ->
                new DriverQuestion(
                    chosen.audience(),
                    outcome,
                    chosen.items(),
                    chosen.reversed(),
                    chosen.scales(),
                    touchpoint == null ? chosen.touchpoints() : Set.of(touchpoint),
                    period));
  }
}
