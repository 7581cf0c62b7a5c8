package org.comeasure.testing.cast;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.InputStream;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.comeasure.programme.Formula;

/**
 * Writes what a manufacturer asks: product lines, touchpoints, measures and one questionnaire for
 * each.
 */
public final class ProgrammeRows {
  /** Before any answer of the demo. */
  private static final Timestamp PUBLISHED = Timestamp.valueOf("2024-01-01 00:00:00");

  private final Rows rows;
  private final JsonObject programme = read();

  public ProgrammeRows(Rows rows) {
    this.rows = rows;
  }

  /**
   * A touchpoint and its questionnaire.
   *
   * @param name in English
   */
  public record Asked(long touchpoint, long questionnaire, String name) {}

  /** By the touchpoint's code, in the order of the programme. */
  public Map<String, Asked> write(long manufacturer, String alias) {
    programme.getJsonObject("productLines").getJsonArray(alias).stream()
        .map(JsonValue::asJsonObject)
        .forEach(line -> named("product_line", manufacturer, line));
    each("measures", measure -> measure(manufacturer, measure));
    Map<String, JsonObject> touchpoints = new LinkedHashMap<>();
    Map<String, Long> ids = new HashMap<>();
    each(
        "touchpoints",
        touchpoint -> {
          touchpoints.put(touchpoint.getString("code"), touchpoint);
          ids.put(touchpoint.getString("code"), named("touchpoint", manufacturer, touchpoint));
        });
    Map<String, Asked> asked = new LinkedHashMap<>();
    each(
        "questionnaires",
        questionnaire -> {
          String code = questionnaire.getString("touchpoint");
          long touchpoint = ids.get(code);
          String name = touchpoints.get(code).getJsonObject("name").getString("en");
          asked.put(
              code,
              new Asked(touchpoint, questionnaire(manufacturer, touchpoint, questionnaire), name));
        });
    return asked;
  }

  private void measure(long manufacturer, JsonObject measure) {
    var scale = Formula.of(measure.getString("kind")).usual();
    rows.insert(
        "measure",
        "manufacturer_id",
        manufacturer,
        "number",
        measure.getInt("number"),
        "code",
        measure.getString("code"),
        "kind",
        measure.getString("kind"),
        "lowest",
        scale.lowest(),
        "highest",
        scale.highest(),
        "item",
        scale.formula() == Formula.RATING,
        "name",
        measure.getJsonObject("name").toString());
  }

  private long named(String table, long manufacturer, JsonObject entry) {
    long id = Rows.id();
    rows.insert(
        table,
        "id",
        id,
        "manufacturer_id",
        manufacturer,
        "code",
        entry.getString("code"),
        "position",
        entry.getInt("position"),
        "name",
        entry.getJsonObject("name").toString());
    return id;
  }

  private long questionnaire(long manufacturer, long touchpoint, JsonObject questionnaire) {
    long id = Rows.id();
    rows.insert(
        "questionnaire",
        "id",
        id,
        "manufacturer_id",
        manufacturer,
        "touchpoint_id",
        touchpoint,
        "code",
        questionnaire.getString("code"),
        "audience",
        questionnaire.getString("audience"));
    rows.insert(
        "questionnaire_version",
        "id",
        Rows.id(),
        "manufacturer_id",
        manufacturer,
        "questionnaire_id",
        id,
        "number",
        1,
        "published_at",
        PUBLISHED,
        "document",
        questionnaire.getJsonObject("document").toString());
    return id;
  }

  private void each(String list, Consumer<JsonObject> action) {
    programme.getJsonArray(list).stream().map(JsonValue::asJsonObject).forEach(action);
  }

  private static JsonObject read() {
    InputStream file = ProgrammeRows.class.getResourceAsStream("/demo/programme.json");
    try (JsonReader reader = Json.createReader(Objects.requireNonNull(file))) {
      return reader.readObject();
    }
  }
}
