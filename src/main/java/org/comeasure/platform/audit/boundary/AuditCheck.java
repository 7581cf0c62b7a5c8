package org.comeasure.platform.audit.boundary;

import jakarta.json.JsonObject;
import java.io.StringReader;
import org.comeasure.shared.json.Documents;
import org.jspecify.annotations.Nullable;

/**
 * What following a trail came to.
 *
 * @param broken the first entry that is not what was written there; null where all are
 */
record AuditCheck(long entries, @Nullable Long broken) {

  static AuditCheck of(long entries) {
    return new AuditCheck(entries, null);
  }

  String json() {
    var json = Documents.JSON.createObjectBuilder().add("entries", entries);
    return (broken == null ? json.addNull("broken") : json.add("broken", broken))
        .build()
        .toString();
  }

  static AuditCheck read(String json) {
    try (var reader = Documents.JSON.createReader(new StringReader(json))) {
      JsonObject read = reader.readObject();
      return new AuditCheck(
          read.getJsonNumber("entries").longValueExact(),
          read.isNull("broken") ? null : read.getJsonNumber("broken").longValueExact());
    }
  }
}
