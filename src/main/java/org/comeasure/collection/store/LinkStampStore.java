package org.comeasure.collection.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.comeasure.platform.database.Binding;
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
    var connection = entities.acrossTenants().unwrap(Connection.class);
    try (var select =
        connection.prepareStatement(STAMPS.formatted(Selection.marks(codes.size())))) {
      var binding = new Binding(select);
      for (var code : codes) {
        binding.add(code);
      }
      var stamps = new HashMap<String, String>();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          stamps.put(rows.getString(1), rows.getString(2));
        }
      }
      return stamps;
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }
}
