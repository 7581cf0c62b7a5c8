package org.comeasure.tenancy;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import jakarta.persistence.SynchronizationType;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Map;
import org.comeasure.tenancy.domain.TenantOwned;

/**
 * The one way to an entity manager. A store hands in its scope and gets an entity manager that
 * EclipseLink filters by it, shared by all stores of the transaction that use the same scope and
 * closed when the transaction ends.
 */
@ApplicationScoped
public class ScopedEntities {

  @PersistenceUnit EntityManagerFactory factory;

  @Resource TransactionSynchronizationRegistry transactions;

  /**
   * @throws IllegalStateException outside of a transaction
   */
  public EntityManager of(TenantScope scope) {
    return inTransaction(
        scope,
        Map.of(
            TenantOwned.MANUFACTURER,
            scope.manufacturer().value(),
            TenantOwned.PARTNER,
            scope.partner() == null ? TenantOwned.ANY_PARTNER : scope.partner().value()));
  }

  /**
   * For stores whose method is {@link CrossTenant}: tenant-owned entities stay out of reach, as
   * EclipseLink refuses to query them without a tenant.
   */
  public EntityManager acrossTenants() {
    return inTransaction("across tenants", Map.of());
  }

  private EntityManager inTransaction(Object key, Map<String, Object> properties) {
    if (transactions.getTransactionKey() == null) {
      throw new IllegalStateException("an entity manager needs a transaction");
    }
    var name = ScopedEntities.class.getName() + key;
    if (transactions.getResource(name) instanceof EntityManager open) {
      return open;
    }
    var entities = factory.createEntityManager(SynchronizationType.SYNCHRONIZED, properties);
    transactions.putResource(name, entities);
    transactions.registerInterposedSynchronization(new ClosedAtEnd(entities));
    return entities;
  }

  private record ClosedAtEnd(EntityManager entities) implements Synchronization {

    @Override
    public void beforeCompletion() {
      // EclipseLink flushes by its own synchronization.
    }

    @Override
    public void afterCompletion(int status) {
      entities.close();
    }
  }
}
