package org.comeasure.tenancy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import javax.sql.DataSource;
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
    try (var connection = source.getConnection();
        var query = connection.prepareStatement(ZONE)) {
      query.setLong(1, scope.manufacturer().value());
      try (var row = query.executeQuery()) {
        if (!row.next()) {
          throw new PersistenceException("no such network");
        }
        return ReportingZone.of(row.getString(1));
      }
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }
}
