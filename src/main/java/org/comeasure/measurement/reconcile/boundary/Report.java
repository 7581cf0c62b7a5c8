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
 * @param expired months of partners that cannot be compared, as their responses are no longer
 *     stored
 */
public record Report(long responses, long cells, long differing, boolean repaired, long expired) {

  public static Report none(boolean repaired) {
    return new Report(0, 0, 0, repaired, 0);
  }

  public Report plus(long counted, Differences differences) {
    return new Report(
        responses + counted,
        cells + differences.compared(),
        differing + differences.size(),
        repaired,
        expired);
  }

  public Report plusExpired() {
    return new Report(responses, cells, differing, repaired, expired + 1);
  }

  public String json() {
    return Json.createObjectBuilder()
        .add("responses", responses)
        .add("cells", cells)
        .add("differing", differing)
        .add("repaired", repaired)
        .add("expired", expired)
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
          read.getBoolean("repaired"),
          read.getInt("expired", 0));
    }
  }
}
