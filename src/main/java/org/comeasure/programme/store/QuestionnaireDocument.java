package org.comeasure.programme.store;

import static org.comeasure.shared.json.Documents.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.comeasure.programme.AnswerScale;
import org.comeasure.programme.Formula;
import org.comeasure.programme.Question;
import org.comeasure.programme.Questionnaire;
import org.comeasure.programme.Translated;
import org.comeasure.programme.domain.QuestionnaireVersion;

/** Reads and writes the JSON in which a published questionnaire version is stored. */
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
    try (var reader = JSON.createReader(new StringReader(json))) {
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
        json.getString("key"),
        translated(json.getJsonObject("text")),
        json.containsKey("measure") ? Integer.valueOf(json.getInt("measure")) : null);
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

  static String write(Translated title, List<Question> questions) {
    var list = JSON.createArrayBuilder();
    questions.forEach(question -> list.add(object(question)));
    return JSON.createObjectBuilder()
        .add("title", object(title))
        .add("questions", list)
        .build()
        .toString();
  }

  static String write(Translated text) {
    return object(text).build().toString();
  }

  private static JsonObjectBuilder object(Question question) {
    var object =
        JSON.createObjectBuilder()
            .add("key", question.key())
            .add("text", object(question.text()))
            .add("required", question.required());
    if (question instanceof Question.Scale asked) {
      object.add("kind", asked.scale().formula().code()).add("measure", asked.measure());
      return object.add("scale", object(asked.scale())).add("labels", texts(asked.labels()));
    }
    if (question instanceof Question.Battery battery) {
      var subscales = JSON.createArrayBuilder();
      battery
          .subscales()
          .forEach(
              one ->
                  subscales.add(
                      JSON.createObjectBuilder()
                          .add("key", one.key())
                          .add("name", object(one.name()))));
      var items = JSON.createArrayBuilder();
      battery.items().forEach(item -> items.add(object(item)));
      object.add("kind", "battery").add("scale", object(battery.scale()));
      object.add("labels", texts(battery.labels())).add("items", items);
      return object.add("subscales", subscales);
    }
    if (question instanceof Question.Choice choice) {
      var options = JSON.createArrayBuilder();
      choice.options().forEach(option -> options.add(object(option)));
      object.add("kind", "choice").add("multiple", choice.multiple());
      return object.add("options", options);
    }
    object.add("kind", "comment");
    return object.add("maxLength", ((Question.Comment) question).maxLength());
  }

  private static JsonObjectBuilder object(Question.Battery.Item item) {
    var object =
        JSON.createObjectBuilder()
            .add("key", item.key())
            .add("text", object(item.text()))
            .add("measure", item.measure())
            .add("reversed", item.reversed());
    return item.subscale() == null ? object : object.add("subscale", item.subscale());
  }

  private static JsonObjectBuilder object(Question.Choice.Option option) {
    var object =
        JSON.createObjectBuilder().add("key", option.key()).add("text", object(option.text()));
    return option.measure() == null ? object : object.add("measure", option.measure());
  }

  private static JsonObjectBuilder object(AnswerScale scale) {
    return JSON.createObjectBuilder()
        .add("formula", scale.formula().code())
        .add("lowest", scale.lowest())
        .add("highest", scale.highest());
  }

  private static JsonArrayBuilder texts(List<Translated> labels) {
    var list = JSON.createArrayBuilder();
    labels.forEach(label -> list.add(object(label)));
    return list;
  }

  private static JsonObjectBuilder object(Translated text) {
    var object = JSON.createObjectBuilder();
    new TreeMap<>(text.texts()).forEach(object::add);
    return object;
  }
}
