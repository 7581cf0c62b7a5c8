package org.comeasure.tenancy;

import java.util.Locale;
import java.util.Map;

/**
 * A tier of a network's own list.
 *
 * @param code by which addresses, files and programs know it
 * @param names by language, ISO 639-1
 * @param rank the highest has the lowest number
 */
public record TierEntry(String code, Map<String, String> names, int rank) {

  public TierEntry {
    names = Map.copyOf(names);
  }

  /** In the reader's language, else in English, else its code. */
  public String name(Locale locale) {
    return names.getOrDefault(locale.getLanguage(), names.getOrDefault("en", code));
  }
}
