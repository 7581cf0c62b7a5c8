package org.comeasure.tenancy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.comeasure.shared.sql.Sql;
import org.comeasure.tenancy.CrossTenant;
import org.comeasure.tenancy.ManufacturerId;
import org.comeasure.tenancy.Manufacturers;
import org.comeasure.tenancy.Manufacturers.Entry;
import org.comeasure.tenancy.ReportingZone;
import org.comeasure.tenancy.ScopedEntities;

/** What operators may know of tenants. */
@ApplicationScoped
public class PlatformStore {

  private static final String TENANTS =
      """
      select m.id, m.name, m.time_zone, m.status, m.organization_id, m.created_at,
             (select count(*) from enrolment e
               where e.manufacturer_id = m.id and e.status = 'active') active_partners
        from manufacturer m
      """;

  @Inject ScopedEntities entities;

  @CrossTenant(
      "operators see that tenants exist and how many partners they have, nothing of theirs")
  public List<Entry> all() {
    return Sql.on(entities.acrossTenants(), TENANTS + " order by m.name, m.id")
        .list(PlatformStore::entry);
  }

  @CrossTenant("operators see that a tenant exists and how many partners it has, nothing of its")
  public Optional<Entry> find(ManufacturerId id) {
    return Sql.on(entities.acrossTenants(), TENANTS + " where m.id = ?", id.value())
        .first(PlatformStore::entry);
  }

  @CrossTenant("manufacturers that operators make have different names")
  public boolean isKnown(String name) {
    return Sql.on(entities.acrossTenants(), "select 1 from manufacturer where name = ?", name)
        .any();
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        new Manufacturers.State(
            new ManufacturerId(row.getLong("id")),
            row.getString("name"),
            ReportingZone.of(row.getString("time_zone")),
            Manufacturers.Status.of(row.getString("status")),
            Optional.ofNullable(row.getString("organization_id"))),
        row.getInt("active_partners"),
        Sql.instant(row, 6));
  }
}
