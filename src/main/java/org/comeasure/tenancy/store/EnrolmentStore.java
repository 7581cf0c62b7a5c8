package org.comeasure.tenancy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.ScopedEntities;
import org.comeasure.tenancy.TenantScope;
import org.comeasure.tenancy.domain.Enrolment;

/** The partners of a network. */
@ApplicationScoped
public class EnrolmentStore {

  @Inject ScopedEntities entities;

  public List<Enrolment> all(TenantScope scope) {
    return entities
        .of(scope)
        .createQuery("select e from Enrolment e order by e.name", Enrolment.class)
        .getResultList();
  }

  public Optional<Enrolment> byId(TenantScope scope, PartnerId id) {
    return Optional.ofNullable(entities.of(scope).find(Enrolment.class, id.value()));
  }
}
