package org.comeasure.platform.audit.store;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comeasure.platform.audit.AuditEvent;
import org.comeasure.platform.audit.domain.AuditEntry;
import org.comeasure.shared.json.Documents;
import org.comeasure.tenancy.PartnerId;
import org.jspecify.annotations.Nullable;

/** How an entry is written down. */
final class AuditDocument {

  private AuditDocument() {}

  /** All of it, always in the same order. */
  static String write(AuditEntry entry) {
    var event = entry.event();
    var document =
        Documents.JSON
            .createObjectBuilder()
            .add("number", entry.number())
            .add("at", entry.at().toString())
            .add("actor", entry.actor())
            .add("name", entry.name())
            .add("action", event.action())
            .add("object", event.object())
            .add("label", event.label());
    if (event.partner() != null) {
      document.add("partner", event.partner().toString()).add("forPartner", entry.forPartner());
    }
    return document
        .add("before", object(event.before()))
        .add("after", object(event.after()))
        .add("reason", event.reason())
        .build()
        .toString();
  }

  /**
   * @throws RuntimeException when it is none that {@link #write} wrote
   */
  static AuditEntry read(String document) {
    try (var reader = Documents.JSON.createReader(new StringReader(document))) {
      var read = reader.readObject();
      return new AuditEntry(
          read.getJsonNumber("number").longValueExact(),
          Instant.parse(read.getString("at")),
          read.getString("actor"),
          read.getString("name"),
          read.getBoolean("forPartner", false),
          new AuditEvent(
              read.getString("action"),
              read.getString("object"),
              read.getString("label"),
              partner(read),
              values(read.getJsonObject("before")),
              values(read.getJsonObject("after")),
              read.getString("reason")));
    }
  }

  private static @Nullable PartnerId partner(JsonObject read) {
    return read.containsKey("partner")
        ? PartnerId.parse(read.getString("partner")).orElseThrow()
        : null;
  }

  private static JsonObject object(Map<String, String> values) {
    var object = Documents.JSON.createObjectBuilder();
    values.forEach(object::add);
    return object.build();
  }

  private static SortedMap<String, String> values(JsonObject object) {
    var values = new TreeMap<String, String>();
    object.forEach((name, value) -> values.put(name, ((JsonString) value).getString()));
    return values;
  }
}
