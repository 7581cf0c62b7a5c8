package org.comeasure.testing.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The sentences of one language, by section. */
final class Phrases {
  private final Map<String, List<String>> sections = new HashMap<>();

  Phrases(String language) {
    String name = "/demo/phrases_" + language + ".txt";
    InputStream file = Objects.requireNonNull(Phrases.class.getResourceAsStream(name), name);
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      List<String> section = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("[")) {
          section = new ArrayList<>();
          sections.put(line.substring(1, line.length() - 1), section);
        } else if (!line.isBlank()) {
          section.add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> section(String name) {
    return Objects.requireNonNull(sections.get(name), () -> "no phrases for " + name);
  }
}
