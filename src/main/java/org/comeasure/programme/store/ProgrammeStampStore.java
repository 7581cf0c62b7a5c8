package org.comeasure.programme.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.comeasure.shared.sql.Sql;
import org.comeasure.tenancy.CrossTenant;
import org.comeasure.tenancy.ScopedEntities;

/** Whether what manufacturers ask has changed. */
@ApplicationScoped
public class ProgrammeStampStore {

  private static final String STAMPS =
      """
      select m.id, concat_ws(char(31),
        (select concat_ws(',', count(*), sum(v.published_at is not null), max(v.published_at), max(v.id))
          from questionnaire_version v where v.manufacturer_id = m.id),
        (select sum(crc32(concat_ws(',', t.id, t.code, t.position, t.name)))
          from touchpoint t where t.manufacturer_id = m.id),
        (select sum(crc32(concat_ws(',', p.id, p.code, p.position, p.name)))
          from product_line p where p.manufacturer_id = m.id),
        (select sum(crc32(concat_ws(',', s.number, s.code, s.kind, s.name)))
          from measure s where s.manufacturer_id = m.id))
      from manufacturer m where m.id in (%s)
      """;

  @Inject ScopedEntities entities;

  /** By manufacturer, equal as long as the same is asked. */
  @CrossTenant("a stamp is compared and never shown")
  public Map<String, String> byManufacturer(Collection<String> manufacturers) {
    var stamps = new HashMap<String, String>();
    Sql.on(entities.acrossTenants(), STAMPS.formatted(Sql.marks(manufacturers.size())))
        .with(manufacturers.stream().map(Long::valueOf).toList())
        .each(row -> stamps.put(row.getString(1), row.getString(2)));
    return stamps;
  }
}
