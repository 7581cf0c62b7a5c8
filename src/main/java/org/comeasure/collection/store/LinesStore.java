package org.comeasure.collection.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.comeasure.collection.domain.flag.BatteryKey;
import org.comeasure.collection.domain.flag.Lines;
import org.comeasure.programme.QuestionnaireVersionId;
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
    var values = new ArrayList<Object>();
    lines.forEach(
        (key, count) -> {
          values.add(network.manufacturer().value());
          values.add(key.version().value());
          values.add(key.battery());
          values.add(count.answered());
          values.add(count.straight());
        });
    var places = Collections.nCopies(lines.size(), "(" + Selection.marks(5) + ")");
    new Command(ADD.formatted(String.join(",", places)), values).execute(entities, network);
  }

  /** Of every battery that was answered. */
  public Map<BatteryKey, Lines> all(TenantScope network) {
    var all = new HashMap<BatteryKey, Lines>();
    new Command(READ, List.of(network.manufacturer().value()))
        .read(
            entities,
            network,
            row ->
                all.put(
                    new BatteryKey(new QuestionnaireVersionId(row.getLong(1)), row.getString(2)),
                    new Lines(row.getLong(3), row.getLong(4))));
    return all;
  }
}
