package org.comeasure.measurement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.comeasure.collection.Recount;
import org.comeasure.measurement.store.TallyStore;
import org.comeasure.tenancy.TenantScope;

/** Finds the sums that answer the questions of a page. */
@ApplicationScoped
public class Answers {

  @Inject TallyStore tallies;
  @Inject Recount responses;

  Inquiry inquiry(TenantScope scope) {
    return new Inquiry(tallies.reading(scope), responses, scope);
  }
}
