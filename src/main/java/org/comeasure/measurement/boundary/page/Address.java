package org.comeasure.measurement.boundary.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A page with its state; each change of the state is another address. */
public record Address(String path, Map<String, String> state) {

  public static Address of(String path) {
    return new Address(path, Map.of());
  }

  /** The same page with one thing changed; null takes it away. */
  public Address with(String name, @Nullable Object value) {
    var changed = new LinkedHashMap<>(state);
    if (value == null || value.toString().isEmpty()) {
      changed.remove(name);
    } else {
      changed.put(name, value.toString());
    }
    return new Address(path, changed);
  }

  /** Another page in the same state. */
  public Address at(String otherPath) {
    return new Address(otherPath, state);
  }

  public String href() {
    return state.isEmpty()
        ? path
        : path
            + "?"
            + state.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
