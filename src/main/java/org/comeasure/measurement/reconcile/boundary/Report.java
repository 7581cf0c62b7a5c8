package org.comeasure.measurement.reconcile.boundary;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import org.comeasure.measurement.reconcile.domain.Differences;

/**
 * What came of holding tallies against responses.
 *
 * @param responses that were counted again
 * @param cells that were compared
 * @param differing cells among them
 * @param repaired whether those were put right
 */
public record Report(long responses, long cells, long differing, boolean repaired) {

  public static Report none(boolean repaired) {
    return new Report(0, 0, 0, repaired);
  }

  public Report plus(long counted, Differences differences) {
    return new Report(
        responses + counted,
        cells + differences.compared(),
        differing + differences.size(),
        repaired);
  }

  public String json() {
    return Json.createObjectBuilder()
        .add("responses", responses)
        .add("cells", cells)
        .add("differing", differing)
        .add("repaired", repaired)
        .build()
        .toString();
  }

  public static Report parse(String json) {
    try (var reader = Json.createReader(new StringReader(json))) {
      JsonObject read = reader.readObject();
      return new Report(
          read.getJsonNumber("responses").longValue(),
          read.getJsonNumber("cells").longValue(),
          read.getJsonNumber("differing").longValue(),
          read.getBoolean("repaired"));
    }
  }
}
