package org.comeasure.testing.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.Yaml;

/** What {@code docker/compose.yaml} says. */
public final class Compose {

  private final Map<String, Object> document;

  private Compose(Map<String, Object> document) {
    this.document = document;
  }

  public static Compose read() {
    try (var reader = Files.newBufferedReader(Path.of("docker", "compose.yaml"))) {
      return new Compose(new Yaml().load(reader));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Set<String> services() {
    return map(document, "services").keySet();
  }

  public String image(String service) {
    return String.valueOf(service(service).get("image"));
  }

  /** Names and values as they are written. */
  public Map<String, String> environment(String service) {
    var values = new LinkedHashMap<String, String>();
    map(service(service), "environment")
        .forEach((name, value) -> values.put(name, String.valueOf(value)));
    return values;
  }

  /** The secrets that a service is given. */
  public List<String> secrets(String service) {
    return service(service).get("secrets") instanceof List<?> names
        ? names.stream().map(String::valueOf).toList()
        : List.of();
  }

  /** All secrets with the files they come from. */
  public Map<String, String> secretFiles() {
    var files = new LinkedHashMap<String, String>();
    map(document, "secrets")
        .forEach(
            (name, secret) -> files.put(name, String.valueOf(((Map<?, ?>) secret).get("file"))));
    return files;
  }

  private Map<String, Object> service(String name) {
    return map(map(document, "services"), name);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Map<String, Object> within, String name) {
    return (Map<String, Object>) within.getOrDefault(name, Map.of());
  }
}
