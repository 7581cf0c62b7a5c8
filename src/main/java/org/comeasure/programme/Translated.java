package org.comeasure.programme;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** A text in several languages, keyed by ISO 639-1 code; never empty. */
public record Translated(Map<String, String> texts) {

  public Translated {
    texts = Map.copyOf(texts);
    if (texts.isEmpty()) {
      throw new IllegalArgumentException("a text needs at least one language");
    }
  }

  /** The reader's language, else English, else whichever there is. */
  public String in(Locale locale) {
    var wanted = texts.get(locale.getLanguage());
    if (wanted != null) {
      return wanted;
    }
    var english = texts.get("en");
    return english != null ? english : Objects.requireNonNull(texts.values().iterator().next());
  }
}
