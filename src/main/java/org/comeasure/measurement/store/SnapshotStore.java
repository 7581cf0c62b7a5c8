package org.comeasure.measurement.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import org.comeasure.tenancy.ScopedEntities;
import org.comeasure.tenancy.TenantScope;

/** Lets a transaction read everything as of one moment. */
@ApplicationScoped
public class SnapshotStore {

  @Inject ScopedEntities entities;

  /** To be called before anything else of the transaction. */
  public void begin(TenantScope scope) {
    try (var statement = entities.of(scope).unwrap(Connection.class).createStatement()) {
      // The pool may have looked whether the connection lives, which begins a transaction.
      statement.execute("rollback");
      statement.execute("set transaction isolation level repeatable read");
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }
}
