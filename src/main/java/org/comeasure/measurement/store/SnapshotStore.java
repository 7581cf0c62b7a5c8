package org.comeasure.measurement.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.comeasure.shared.sql.Sql;
import org.comeasure.tenancy.ScopedEntities;
import org.comeasure.tenancy.TenantScope;

/** Lets a transaction read everything as of one moment. */
@ApplicationScoped
public class SnapshotStore {

  @Inject ScopedEntities entities;

  /** To be called before anything else of the transaction. */
  public void begin(TenantScope scope) {
    // The pool may have looked whether the connection lives, which begins a transaction.
    Sql.on(entities.of(scope), "rollback").update();
    Sql.on(entities.of(scope), "set transaction isolation level repeatable read").update();
  }
}
