package org.comeasure.tenancy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
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

  public void add(TenantScope network, Enrolment enrolment) {
    if (!network.wholeNetwork()) {
      throw new IllegalArgumentException("a partner is added to a network as a whole");
    }
    entities.of(network).persist(enrolment);
    entities.of(network).flush();
  }

  public Optional<Enrolment> one(TenantScope scope, PartnerId id) {
    return one(scope, id, LockModeType.NONE);
  }

  /** To be changed: nobody else changes it until the transaction ends. */
  public Optional<Enrolment> locked(TenantScope scope, PartnerId id) {
    return one(scope, id, LockModeType.PESSIMISTIC_WRITE);
  }

  private Optional<Enrolment> one(TenantScope scope, PartnerId id, LockModeType mode) {
    return entities
        .of(scope)
        .createQuery("select e from Enrolment e where e.partnerId = :partner", Enrolment.class)
        .setParameter("partner", id.value())
        .setLockMode(mode)
        .getResultStream()
        .findFirst();
  }

  /** Whether one of the network has that number in the manufacturer's books. */
  public boolean isKnown(TenantScope network, String externalRef) {
    return !entities
        .of(network)
        .createQuery("select 1 from Enrolment e where e.externalRef = :ref", Integer.class)
        .setParameter("ref", externalRef)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
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
