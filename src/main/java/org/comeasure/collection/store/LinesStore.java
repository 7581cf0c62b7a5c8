package org.comeasure.collection.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.comeasure.collection.domain.flag.BatteryKey;
import org.comeasure.collection.domain.flag.Lines;
import org.comeasure.programme.QuestionnaireVersionId;
import org.comeasure.shared.sql.Sql;
import org.comeasure.tenancy.ScopedEntities;
import org.comeasure.tenancy.TenantScope;

/** How often batteries were answered with one score throughout. */
@ApplicationScoped
public class LinesStore {

  private static final String ADD =
      """
      insert into battery_line (manufacturer_id, questionnaire_version_id, battery, answered, straight)
      values %s
      on duplicate key update answered = battery_line.answered + values(answered),
        straight = battery_line.straight + values(straight)
      """;

  private static final String READ =
      """
      select questionnaire_version_id, battery, answered, straight from battery_line
      where manufacturer_id = ?
      """;

  @Inject ScopedEntities entities;

  /**
   * @param lines in the order of their keys, so that nodes that meet wait and never in a circle
   */
  public void add(TenantScope network, SortedMap<BatteryKey, Lines> lines) {
    if (lines.isEmpty()) {
      return;
    }
    Sql.on(entities.of(network), ADD.formatted(Sql.rows(lines.size(), 5)))
        .withEach(
            lines.entrySet(),
            line ->
                List.of(
                    network.manufacturer().value(),
                    line.getKey().version().value(),
                    line.getKey().battery(),
                    line.getValue().answered(),
                    line.getValue().straight()))
        .update();
  }

  /** Of every battery that was answered. */
  public Map<BatteryKey, Lines> all(TenantScope network) {
    var all = new HashMap<BatteryKey, Lines>();
    Sql.on(entities.of(network), READ, network.manufacturer().value())
        .each(
            row ->
                all.put(
                    new BatteryKey(new QuestionnaireVersionId(row.getLong(1)), row.getString(2)),
                    new Lines(row.getLong(3), row.getLong(4))));
    return all;
  }
}
