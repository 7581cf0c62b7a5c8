package org.comeasure.measurement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.comeasure.collection.Openings;
import org.comeasure.measurement.domain.scorecard.Filter;
import org.comeasure.measurement.integrity.domain.Completion;
import org.comeasure.shared.period.Period;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.TenantScope;

/** Finds how many of the forms that were opened came back. */
@ApplicationScoped
public class OpenedForms {

  @Inject Openings openings;

  Completion partner(TenantScope scope, Period days, Filter filter) {
    return partners(scope, days, filter).values().stream()
        .reduce(Completion.UNKNOWN, Completion::plus);
  }

  /** None where answers of one country are asked for: a link is not of a country. */
  Map<PartnerId, Completion> partners(TenantScope scope, Period days, Filter filter) {
    if (filter.country() != null) {
      return Map.of();
    }
    var wanted =
        new Openings.Wanted(days, filter.touchpoint(), filter.channel(), filter.productLine());
    var found = new HashMap<PartnerId, Completion>();
    openings
        .of(scope, wanted)
        .forEach(
            (partner, forms) ->
                found.put(partner, new Completion(forms.opened(), forms.completed())));
    return found;
  }
}
