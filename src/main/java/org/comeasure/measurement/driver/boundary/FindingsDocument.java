package org.comeasure.measurement.driver.boundary;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Optional;
import org.comeasure.measurement.domain.formula.Interval;
import org.comeasure.measurement.driver.domain.DriverFindings;
import org.comeasure.measurement.driver.domain.KeyDrivers;
import org.comeasure.measurement.driver.domain.KeyDrivers.Item;
import org.comeasure.measurement.driver.domain.KeyDrivers.Mark;
import org.comeasure.measurement.driver.domain.KeyDrivers.Outcome;
import org.comeasure.measurement.driver.domain.Reliability;

/** Findings as the result of a job. */
final class FindingsDocument {

  /** Of the form and of what is computed: results of another one are worked out anew. */
  private static final int FORM = 2;

  private FindingsDocument() {}

  static String write(DriverFindings findings) {
    var drivers = findings.drivers();
    var items = Json.createArrayBuilder();
    drivers.items().forEach(item -> items.add(write(item)));
    var scales = Json.createArrayBuilder();
    findings.scales().forEach(scale -> scales.add(write(scale)));
    var json =
        Json.createObjectBuilder()
            .add("form", FORM)
            .add("outcome", drivers.outcome().name())
            .add("n", drivers.n())
            .add("rSquared", drivers.rSquared())
            .add("items", items)
            .add("alphaN", drivers.alphaN())
            .add("scales", scales)
            .add("read", findings.read())
            .add("capped", findings.capped())
            .add("answers", findings.answers());
    if (drivers.alpha() != null) {
      json.add("alpha", drivers.alpha());
    }
    return json.build().toString();
  }

  /** Empty for those of another form. */
  static Optional<DriverFindings> read(String document) {
    try (var reader = Json.createReader(new StringReader(document))) {
      var json = reader.readObject();
      if (json.getInt("form", 0) != FORM) {
        return Optional.empty();
      }
      var drivers =
          new KeyDrivers(
              Outcome.valueOf(json.getString("outcome")),
              json.getInt("n"),
              number(json, "rSquared"),
              json.getJsonArray("items").getValuesAs(FindingsDocument::item),
              json.containsKey("alpha") ? number(json, "alpha") : null,
              json.getInt("alphaN"));
      return Optional.of(
          new DriverFindings(
              drivers,
              json.getJsonArray("scales").getValuesAs(FindingsDocument::scale),
              json.getJsonNumber("read").longValue(),
              json.getBoolean("capped"),
              json.containsKey("answers")
                  ? json.getJsonNumber("answers").longValue()
                  : DriverFindings.UNKNOWN));
    }
  }

  private static JsonValue write(Reliability scale) {
    var json = Json.createObjectBuilder().add("key", scale.key()).add("n", scale.n());
    if (scale.alpha() != null) {
      json.add("alpha", scale.alpha());
    }
    if (scale.mean() != null && scale.deviation() != null) {
      json.add("mean", scale.mean()).add("deviation", scale.deviation());
    }
    return json.build();
  }

  private static Reliability scale(JsonObject json) {
    return new Reliability(
        json.getString("key"),
        json.getInt("n"),
        json.containsKey("alpha") ? number(json, "alpha") : null,
        json.containsKey("mean") ? number(json, "mean") : null,
        json.containsKey("deviation") ? number(json, "deviation") : null);
  }

  private static JsonValue write(Item item) {
    return Json.createObjectBuilder()
        .add("weight", item.weight())
        .add("low", item.interval().low())
        .add("high", item.interval().high())
        .add("mean", item.mean())
        .add("mark", item.mark().name())
        .build();
  }

  private static Item item(JsonObject json) {
    return new Item(
        number(json, "weight"),
        new Interval(number(json, "low"), number(json, "high")),
        number(json, "mean"),
        Mark.valueOf(json.getString("mark")));
  }

  private static double number(JsonObject json, String name) {
    return json.getJsonNumber(name).doubleValue();
  }
}
