package org.comeasure.programme;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.comeasure.shared.locale.Texts;

/** A text in several languages, keyed by ISO 639-1 code; never empty. */
public record Translated(Map<String, String> texts) {

  public Translated {
    texts = Map.copyOf(texts);
    if (texts.isEmpty()) {
      throw new IllegalArgumentException("a text needs at least one language");
    }
  }

  /** Each text within the pattern of a key, in its language where the portal speaks it. */
  Translated marked(String key) {
    var marked = new HashMap<String, String>();
    texts.forEach(
        (language, text) ->
            marked.put(language, Texts.in(Locale.forLanguageTag(language)).get(key, text)));
    return new Translated(marked);
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
