package org.comeasure.tenancy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.List;
import org.comeasure.tenancy.ScopedEntities;
import org.comeasure.tenancy.TenantScope;
import org.comeasure.tenancy.domain.Manufacturer;
import org.comeasure.tenancy.domain.Region;
import org.comeasure.tenancy.domain.Tier;

/** What a network is made of besides its partners. */
@ApplicationScoped
public class NetworkStore {

  @Inject ScopedEntities entities;

  public Manufacturer manufacturer(TenantScope scope) {
    return entities.of(scope).find(Manufacturer.class, scope.manufacturer().value());
  }

  /** To be changed: nobody else changes it until the transaction ends. */
  public Manufacturer locked(TenantScope scope) {
    return entities
        .of(scope)
        .find(Manufacturer.class, scope.manufacturer().value(), LockModeType.PESSIMISTIC_WRITE);
  }

  /** What was changed is written. */
  public void flush(TenantScope scope) {
    entities.of(scope).flush();
  }

  /** The highest first. */
  public List<Tier> tiers(TenantScope scope) {
    return entities
        .of(scope)
        .createQuery("select t from Tier t order by t.position", Tier.class)
        .getResultList();
  }

  public List<Region> regions(TenantScope scope) {
    return entities
        .of(scope)
        .createQuery("select r from Region r order by r.name", Region.class)
        .getResultList();
  }
}
