package org.comeasure.programme.store;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.comeasure.programme.AnswerScale;
import org.comeasure.programme.Formula;
import org.comeasure.programme.Question;
import org.comeasure.programme.Questionnaire;
import org.comeasure.programme.Translated;
import org.comeasure.programme.domain.QuestionnaireVersion;

/** Reads the JSON in which a questionnaire version is stored. */
final class QuestionnaireDocument {

  private QuestionnaireDocument() {}

  static Questionnaire read(QuestionnaireVersion stored) {
    var document = object(stored.document());
    var definition = stored.questionnaire();
    var title = translated(document.getJsonObject("title"));
    return new Questionnaire(
        definition.id(),
        stored.id(),
        stored.number(),
        definition.touchpoint(),
        definition.code(),
        definition.audience(),
        title,
        document.getJsonArray("questions").getValuesAs(QuestionnaireDocument::question),
        Set.copyOf(title.texts().keySet()));
  }

  static Translated translated(String json) {
    return translated(object(json));
  }

  private static JsonObject object(String json) {
    try (var reader = Json.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }

  private static Question question(JsonObject json) {
    var key = json.getString("key");
    var text = translated(json.getJsonObject("text"));
    var required = json.getBoolean("required", false);
    var kind = json.getString("kind");
    return switch (kind) {
      case "nps", "csat", "ces", "rating", "top-3-box", "yes-no" ->
          new Question.Scale(
              key,
              text,
              required,
              scale(json, Formula.of(kind)),
              json.getInt("measure"),
              labels(json));
      case "battery" ->
          new Question.Battery(
              key,
              text,
              required,
              scale(json, Formula.RATING),
              json.getJsonArray("items").getValuesAs(QuestionnaireDocument::item),
              labels(json),
              subscales(json));
      case "choice" ->
          new Question.Choice(
              key,
              text,
              required,
              json.getBoolean("multiple", false),
              json.getJsonArray("options").getValuesAs(QuestionnaireDocument::option));
      case "comment" -> new Question.Comment(key, text, required, json.getInt("maxLength", 4000));
      default -> throw new IllegalStateException("unknown kind of question: " + kind);
    };
  }

  private static Question.Battery.Item item(JsonObject json) {
    return new Question.Battery.Item(
        json.getString("key"),
        translated(json.getJsonObject("text")),
        json.getInt("measure"),
        json.getBoolean("reversed", false),
        json.getString("subscale", null));
  }

  private static List<Question.Battery.Subscale> subscales(JsonObject json) {
    var subscales = json.getJsonArray("subscales");
    return subscales == null
        ? List.of()
        : subscales.getValuesAs(
            (JsonObject one) ->
                new Question.Battery.Subscale(
                    one.getString("key"), translated(one.getJsonObject("name"))));
  }

  /** That of the question, or the usual one. */
  private static AnswerScale scale(JsonObject question, Formula otherwise) {
    var json = question.getJsonObject("scale");
    if (json == null) {
      return otherwise.usual();
    }
    var formula = Formula.of(json.getString("formula", otherwise.code()));
    return new AnswerScale(formula, json.getInt("lowest"), json.getInt("highest"));
  }

  private static Question.Choice.Option option(JsonObject json) {
    return new Question.Choice.Option(
        json.getString("key"), translated(json.getJsonObject("text")));
  }

  private static List<Translated> labels(JsonObject json) {
    JsonArray labels = json.getJsonArray("labels");
    return labels.getValuesAs((JsonObject label) -> translated(label));
  }

  private static Translated translated(JsonObject json) {
    var texts = new HashMap<String, String>();
    json.forEach((language, text) -> texts.put(language, ((JsonString) text).getString()));
    return new Translated(texts);
  }
}
