package org.comeasure.benchmark.data;

import java.util.Locale;
import java.util.regex.Pattern;

/** How many responses a network has. */
public record Size(String label, long responses) {
  private static final Pattern TEXT = Pattern.compile("(\\d{1,4})([km])");
  private static final long THOUSAND = 1_000;

  /** Reads {@code 10k}, {@code 1m}, {@code 10m}. */
  public static Size of(String text) {
    var label = text.strip().toLowerCase(Locale.ROOT);
    var found = TEXT.matcher(label);
    if (!found.matches()) {
      throw new IllegalArgumentException("A size is a number with k or m, such as 10k: " + text);
    }
    long unit = found.group(2).equals("k") ? THOUSAND : THOUSAND * THOUSAND;
    return new Size(label, Long.parseLong(found.group(1)) * unit);
  }

  /** Each size has a database of its own on the one server. */
  public String database() {
    return "comeasure_" + label;
  }
}
