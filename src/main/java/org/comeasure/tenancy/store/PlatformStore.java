package org.comeasure.tenancy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.comeasure.shared.sql.Sql;
import org.comeasure.tenancy.CrossTenant;

/** What operators may know of tenants. */
@ApplicationScoped
public class PlatformStore {

  private static final String TENANTS =
      """
      select m.id, m.name, m.status, m.created_at,
             (select count(*) from enrolment e
               where e.manufacturer_id = m.id and e.status = 'active')
        from manufacturer m
       order by m.name, m.id
      """;

  @Inject DataSource source;

  public record Tenant(
      long id, String name, String status, int activePartners, Instant createdAt) {}

  @CrossTenant(
      "operators see that tenants exist and how many partners they have, nothing of theirs")
  public List<Tenant> tenants() {
    return Sql.on(source, TENANTS)
        .list(
            row ->
                new Tenant(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    row.getInt(5),
                    Sql.instant(row, 4)));
  }
}
