package org.comeasure.collection.store;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comeasure.collection.domain.Answers;

/**
 * Scores and choices as one compact object, {@code {"nps":9,"reasons":["price"]}}. Comments are not
 * in it: they are kept apart, so that one place holds all free words.
 */
final class AnswersDocument {

  private AnswersDocument() {}

  static String write(Answers answers) {
    var object = Json.createObjectBuilder();
    var keys = new TreeMap<String, Object>(answers.scores());
    keys.putAll(answers.choices());
    for (var entry : keys.entrySet()) {
      if (entry.getValue() instanceof Integer score) {
        object.add(entry.getKey(), score);
      } else {
        object.add(entry.getKey(), Json.createArrayBuilder((List<?>) entry.getValue()));
      }
    }
    return object.build().toString();
  }

  static Answers read(String document) {
    var scores = new TreeMap<String, Integer>();
    var choices = new TreeMap<String, List<String>>();
    try (var reader = Json.createReader(new StringReader(document))) {
      for (var entry : reader.readObject().entrySet()) {
        if (entry.getValue() instanceof JsonNumber score) {
          scores.put(entry.getKey(), score.intValueExact());
        } else if (entry.getValue() instanceof JsonArray chosen) {
          choices.put(entry.getKey(), chosen.getValuesAs(JsonString::getString));
        }
      }
    }
    return new Answers(scores, choices, Map.of());
  }
}
