package org.comeasure.benchmark;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.comeasure.benchmark.data.Size;

/**
 * What is to be measured.
 *
 * @param only names of benchmarks; empty means all
 * @param pages beginnings of the names of pages, which are then measured without the rest of their
 *     benchmark; empty means all
 * @param time how long each load lasts
 */
public record Settings(List<String> only, List<Size> sizes, Duration time, List<String> pages) {
  /**
   * Reads {@code benchmark}, {@code benchmark.sizes}, {@code benchmark.seconds} and {@code
   * benchmark.pages}.
   */
  static Settings of(Properties properties) {
    return new Settings(
        words(properties.getProperty("benchmark", "")),
        words(properties.getProperty("benchmark.sizes", "10k,1m")).stream().map(Size::of).toList(),
        Duration.ofSeconds(Long.parseLong(properties.getProperty("benchmark.seconds", "10"))),
        words(properties.getProperty("benchmark.pages", "")));
  }

  public Duration warmUp() {
    return time.dividedBy(2);
  }

  boolean wants(String name) {
    return only.isEmpty() || only.contains(name);
  }

  public boolean wantsPage(String name) {
    return pages.isEmpty() || pages.stream().anyMatch(name::startsWith);
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split(",")).map(String::strip).filter(w -> !w.isEmpty()).toList();
  }
}
