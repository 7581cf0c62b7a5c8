package org.comeasure.tenancy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.ScopedEntities;
import org.comeasure.tenancy.TenantScope;
import org.comeasure.tenancy.domain.Enrolment;
import org.comeasure.tenancy.domain.Tier;

/** The partners of a network. */
@ApplicationScoped
public class EnrolmentStore {

  @Inject ScopedEntities entities;

  private static final String ALL = "select e, t from Enrolment e join Tier t on t.code = e.tier";

  /** An enrolment with the tier that it is in. */
  public record Tiered(Enrolment enrolment, Tier tier) {

    private static Tiered of(Object[] row) {
      return new Tiered((Enrolment) row[0], (Tier) row[1]);
    }
  }

  public List<Tiered> all(TenantScope scope) {
    return entities
        .of(scope)
        .createQuery(ALL + " order by e.name", Object[].class)
        .getResultStream()
        .map(Tiered::of)
        .toList();
  }

  public Optional<Tiered> byId(TenantScope scope, PartnerId id) {
    return entities
        .of(scope)
        .createQuery(ALL + " where e.partnerId = :partner", Object[].class)
        .setParameter("partner", id.value())
        .getResultStream()
        .map(Tiered::of)
        .findFirst();
  }
}
