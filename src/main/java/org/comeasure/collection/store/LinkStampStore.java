package org.comeasure.collection.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.comeasure.shared.sql.Sql;
import org.comeasure.tenancy.CrossTenant;
import org.comeasure.tenancy.ScopedEntities;

/** Whether links, or those who stand behind them, have changed. */
@ApplicationScoped
public class LinkStampStore {

  private static final String STAMPS =
      """
      select l.code, concat_ws(char(31), l.version, l.status, coalesce(l.expires_at, '-'),
        e.version, e.status, e.name, e.accent, m.version, m.status, m.name, m.accent,
        m.retention_months, b.country)
      from link l
      join enrolment e on e.manufacturer_id = l.manufacturer_id and e.partner_id = l.partner_id
      join manufacturer m on m.id = l.manufacturer_id
      left join branch b on b.manufacturer_id = l.manufacturer_id and b.partner_id = l.partner_id
        and b.id = l.branch_id
      where l.code in (%s)
      """;

  @Inject ScopedEntities entities;

  /** By code, of those that exist; equal as long as a visitor would find the same. */
  @CrossTenant("the codes are the credentials; a stamp is compared and never shown")
  public Map<String, String> byCode(Collection<String> codes) {
    var stamps = new HashMap<String, String>();
    Sql.on(entities.acrossTenants(), STAMPS.formatted(Sql.marks(codes.size())))
        .with(codes)
        .each(row -> stamps.put(row.getString(1), row.getString(2)));
    return stamps;
  }
}
