package org.comeasure.collection.boundary.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.comeasure.programme.AnswerScale;
import org.comeasure.programme.Question;
import org.comeasure.programme.Translated;
import org.jspecify.annotations.Nullable;

/**
 * Turns questions into fields.
 *
 * @param typed what the visitor has given so far, by answer key
 * @param errors what is wrong with it, by answer key
 */
record FormFields(
    Locale language, Names names, Map<String, List<String>> typed, Map<String, String> errors) {

  /** What the texts of questions call {@code {partner}} and {@code {manufacturer}}. */
  record Names(String partner, String manufacturer) {

    String fillIn(String text) {
      return text.replace("{partner}", partner).replace("{manufacturer}", manufacturer);
    }
  }

  FormField field(Question question) {
    if (question instanceof Question.Scale scale) {
      return scale.labelsEveryPoint() ? list(scale) : grid(scale);
    }
    if (question instanceof Question.Battery battery) {
      return battery(battery);
    }
    if (question instanceof Question.Choice choice) {
      return choice(choice);
    }
    return words((Question.Comment) question);
  }

  private FormField list(Question.Scale scale) {
    var options = new ArrayList<FormField.Option>();
    for (int i = 0; i < scale.labels().size(); i++) {
      int score = scale.scale().lowest() + i;
      options.add(option(scale.key(), String.valueOf(score), scale.labels().get(i)));
    }
    // The best comes first: people read a list of words from its top.
    Collections.reverse(options);
    return pick(scale, "radio", 0, options, null);
  }

  private FormField grid(Question.Scale scale) {
    var options = numbers(scale.key(), scale.scale());
    return pick(scale, "radio", options.size(), options, ends(scale.scale(), scale.labels()));
  }

  private FormField choice(Question.Choice choice) {
    var options =
        choice.options().stream().map(o -> option(choice.key(), o.key(), o.text())).toList();
    return pick(choice, choice.multiple() ? "checkbox" : "radio", 0, options, null);
  }

  private FormField battery(Question.Battery battery) {
    var items =
        battery.items().stream()
            .map(
                item -> {
                  String key = battery.answerKey(item);
                  var options = numbers(key, battery.scale());
                  return new FormField.Pick(
                      key,
                      text(item.text()),
                      false,
                      errors.get(key),
                      "radio",
                      options.size(),
                      options,
                      null);
                })
            .toList();
    return new FormField.Battery(
        battery.key(),
        text(battery.text()),
        !battery.required(),
        errors.get(battery.key()),
        items,
        ends(battery.scale(), battery.labels()));
  }

  private FormField words(Question.Comment comment) {
    var key = comment.key();
    String value = String.join("\n", typed.getOrDefault(key, List.of()));
    return new FormField.Words(
        key, text(comment.text()), !comment.required(), errors.get(key), value);
  }

  private FormField pick(
      Question question,
      String type,
      int columns,
      List<FormField.Option> options,
      FormField.@Nullable Ends ends) {
    var key = question.key();
    boolean optional = !question.required();
    return new FormField.Pick(
        key, text(question.text()), optional, errors.get(key), type, columns, options, ends);
  }

  private List<FormField.Option> numbers(String key, AnswerScale scale) {
    return IntStream.rangeClosed(scale.lowest(), scale.highest())
        .mapToObj(String::valueOf)
        .map(number -> new FormField.Option(number, number, chosen(key, number)))
        .toList();
  }

  private FormField.Option option(String key, String value, Translated label) {
    return new FormField.Option(value, text(label), chosen(key, value));
  }

  private boolean chosen(String key, String value) {
    return typed.getOrDefault(key, List.of()).contains(value);
  }

  private FormField.@Nullable Ends ends(AnswerScale scale, List<Translated> labels) {
    return labels.size() < 2
        ? null
        : new FormField.Ends(
            scale.lowest() + " " + text(labels.get(0)),
            scale.highest() + " " + text(labels.get(labels.size() - 1)));
  }

  private String text(Translated text) {
    return names.fillIn(text.in(language));
  }
}
