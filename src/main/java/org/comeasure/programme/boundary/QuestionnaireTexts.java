package org.comeasure.programme.boundary;

import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.comeasure.programme.Translated;
import org.comeasure.shared.json.JsonFields;
import org.comeasure.shared.locale.Languages;
import org.comeasure.shared.problem.FieldError;
import org.jspecify.annotations.Nullable;

/** The texts of one document, the languages that it names for them, and what is missing in them. */
final class QuestionnaireTexts {

  static final int LONGEST_TEXT = 1000;

  private final Map<String, Translated> texts = new HashMap<>();
  private final Set<String> languages = new LinkedHashSet<>();

  private QuestionnaireTexts() {}

  static QuestionnaireTexts of(JsonFields document) {
    var texts = new QuestionnaireTexts();
    texts.readLanguages(document);
    return texts;
  }

  Set<String> languages() {
    return Set.copyOf(languages);
  }

  private void readLanguages(JsonFields document) {
    if (!(document.value("languages") instanceof JsonArray list) || list.isEmpty()) {
      document.error("languages", "Give a list of languages, such as [\"en\", \"de\"].");
      return;
    }
    for (int i = 0; i < list.size(); i++) {
      var code = list.get(i) instanceof JsonString text ? text.getString() : "";
      boolean spoken =
          Languages.supported().stream().anyMatch(known -> known.getLanguage().equals(code));
      if (!spoken || !languages.add(code)) {
        var all = Languages.supported().stream().map(Locale::getLanguage).toList();
        document.error(
            new FieldError(
                "/languages/" + i,
                "Give each of these at most once: " + String.join(", ", all) + "."));
      }
    }
  }

  @Nullable Translated text(JsonFields fields, String name) {
    var object = fields.object(name);
    if (object == null) {
      if (fields.value(name) == null) {
        fields.error(name, "Give a text for each language.");
      }
      return null;
    }
    return translated(object);
  }

  @Nullable Translated translated(JsonFields object) {
    var found = new HashMap<String, String>();
    int before = object.errors().size();
    for (var language : object.names()) {
      var value = object.value(language);
      var text = value instanceof JsonString string ? string.getString().strip() : "";
      if (text.isEmpty()
          || text.codePointCount(0, text.length()) > LONGEST_TEXT
          || text.codePoints().anyMatch(QuestionnaireTexts::unprintable)) {
        object.error(language, "Give 1 to %d printable characters.".formatted(LONGEST_TEXT));
      } else {
        found.put(language, text);
      }
    }
    if (found.isEmpty() || object.errors().size() > before) {
      if (object.errors().size() == before) {
        object.error(new FieldError(object.place(), "Give a text for each language."));
      }
      return null;
    }
    var translated = new Translated(found);
    texts.put(object.place(), translated);
    return translated;
  }

  private static boolean unprintable(int character) {
    return Character.isISOControl(character) && character != '\n';
  }

  /** Texts that are missing in some language, or there in too many. */
  List<FieldError> gaps() {
    var gaps = new ArrayList<FieldError>();
    texts.forEach(
        (place, text) -> {
          for (var language : languages) {
            if (!text.texts().containsKey(language)) {
              gaps.add(new FieldError(place + "/" + language, "This language is missing here."));
            }
          }
          for (var language : text.texts().keySet()) {
            if (!languages.contains(language)) {
              gaps.add(
                  new FieldError(
                      place + "/" + JsonFields.escaped(language),
                      "This is not one of the questionnaire's languages."));
            }
          }
        });
    gaps.sort(Comparator.comparing(FieldError::pointer));
    return Collections.unmodifiableList(gaps);
  }
}
