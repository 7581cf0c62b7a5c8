package org.comeasure.tenancy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.ScopedEntities;
import org.comeasure.tenancy.TenantScope;
import org.comeasure.tenancy.domain.Branch;

/** The branches of a network's partners; a scope that is limited to some sees no other. */
@ApplicationScoped
public class BranchStore {

  @Inject ScopedEntities entities;

  public List<Branch> all(TenantScope scope) {
    return entities
        .of(scope)
        .createQuery("select b from Branch b order by b.partnerId, b.name", Branch.class)
        .getResultStream()
        .filter(branch -> scope.covers(branch.id()))
        .toList();
  }

  public Optional<Branch> byId(TenantScope scope, BranchId id) {
    return Optional.ofNullable(entities.of(scope).find(Branch.class, id.value()))
        .filter(branch -> scope.covers(branch.id()));
  }
}
