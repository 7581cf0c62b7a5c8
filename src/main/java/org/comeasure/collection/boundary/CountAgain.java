package org.comeasure.collection.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Consumer;
import org.comeasure.collection.CountedResponse;
import org.comeasure.collection.Recount;
import org.comeasure.collection.domain.Counting;
import org.comeasure.collection.domain.StoredResponse;
import org.comeasure.collection.store.RecountStore;
import org.comeasure.programme.Programme;
import org.comeasure.shared.period.Period;
import org.comeasure.shared.transaction.Transacted;
import org.comeasure.tenancy.ReportingZones;
import org.comeasure.tenancy.TenantScope;

/** Counts stored responses by the questionnaire version that was asked. */
@ApplicationScoped
public class CountAgain implements Recount {

  @Inject RecountStore store;
  @Inject Programme programme;
  @Inject ReportingZones zones;

  @Override
  @Transacted
  public void each(TenantScope scope, Period days, Consumer<CountedResponse> consumer) {
    store.each(scope, days, response -> consumer.accept(counted(scope, response)));
  }

  @Override
  @Transacted
  public Optional<Span> span(TenantScope scope) {
    return store.span(scope, zones.of(scope));
  }

  /** As it counts, or counted, in the tallies. */
  public CountedResponse counted(TenantScope scope, StoredResponse response) {
    var asked = programme.version(scope, response.questionnaire()).orElseThrow();
    return new Counting(asked, response.answers())
        .of(response.origin(), response.day(), response.flags());
  }
}
