package org.comeasure.tenancy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import javax.sql.DataSource;
import org.comeasure.shared.sql.Sql;
import org.comeasure.tenancy.CrossTenant;
import org.comeasure.tenancy.ReportingZone;
import org.comeasure.tenancy.TenantScope;

/** Reads a network's zone within a transaction or without one. */
@ApplicationScoped
public class ZoneStore {

  private static final String ZONE = "select time_zone from manufacturer where id = ?";

  @Inject DataSource source;

  @CrossTenant("reads the row of the scope's own network, which bears no other number")
  public ReportingZone of(TenantScope scope) {
    return Sql.on(source, ZONE, scope.manufacturer().value())
        .first(row -> ReportingZone.of(row.getString(1)))
        .orElseThrow(() -> new PersistenceException("no such network"));
  }
}
