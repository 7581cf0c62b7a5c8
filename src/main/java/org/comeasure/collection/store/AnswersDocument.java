package org.comeasure.collection.store;

import static org.comeasure.shared.json.Documents.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comeasure.collection.domain.Answers;

/**
 * Scores and choices as one compact object, {@code {"nps":9,"reasons":["price"]}}. Comments are not
 * in it: they are kept apart, so that one place holds all free words.
 */
final class AnswersDocument {

  private static final JsonParserFactory PARSERS = JSON.createParserFactory(Map.of());

  private AnswersDocument() {}

  /** The scores alone, for those who read very many documents. */
  static Map<String, Integer> scores(String document) {
    var scores = new HashMap<String, Integer>();
    try (var parser = PARSERS.createParser(new StringReader(document))) {
      String key = "";
      int depth = 0;
      while (parser.hasNext()) {
        switch (parser.next()) {
          case START_ARRAY, START_OBJECT -> depth++;
          case END_ARRAY, END_OBJECT -> depth--;
          case KEY_NAME -> key = parser.getString();
          case VALUE_NUMBER -> {
            if (depth == 1) {
              scores.put(key, parser.getInt());
            }
          }
          default -> {
            // Choices are read by those who ask for them.
          }
        }
      }
    }
    return scores;
  }

  static String write(Answers answers) {
    var object = JSON.createObjectBuilder();
    var keys = new TreeMap<String, Object>(answers.scores());
    keys.putAll(answers.choices());
    for (var entry : keys.entrySet()) {
      if (entry.getValue() instanceof Integer score) {
        object.add(entry.getKey(), score);
      } else {
        object.add(entry.getKey(), JSON.createArrayBuilder((List<?>) entry.getValue()));
      }
    }
    return object.build().toString();
  }

  static Answers read(String document) {
    var scores = new TreeMap<String, Integer>();
    var choices = new TreeMap<String, List<String>>();
    try (var reader = JSON.createReader(new StringReader(document))) {
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
