package org.comeasure.testing.stack;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The realm for real use, with the demo's organisations, users and API clients added. */
final class RealmFile {
  private final Path directory;

  RealmFile(Path directory) {
    this.directory = directory;
  }

  String withDemo() throws IOException {
    JsonObject realm = read(directory.resolve("comeasure-realm.json"));
    JsonObject demo = read(directory.resolve("demo").resolve("demo-realm.json"));
    JsonObjectBuilder merged = Json.createObjectBuilder(realm);
    for (Map.Entry<String, JsonValue> entry : demo.entrySet()) {
      merged.add(entry.getKey(), merge(realm.get(entry.getKey()), entry.getValue()));
    }
    return merged.build().toString();
  }

  private static JsonValue merge(@Nullable JsonValue realm, JsonValue demo) {
    if (realm instanceof JsonArray before && demo instanceof JsonArray added) {
      JsonArrayBuilder all = Json.createArrayBuilder(before);
      added.forEach(all::add);
      return all.build();
    }
    return demo;
  }

  private static JsonObject read(Path file) throws IOException {
    try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
      return reader.readObject();
    }
  }
}
