package org.comeasure.collection.boundary.intake;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.comeasure.collection.domain.AnswerCheck;
import org.comeasure.collection.domain.AnswerError;
import org.comeasure.collection.domain.Answers;
import org.comeasure.programme.Questionnaire;
import org.comeasure.shared.json.JsonFields;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.problem.FieldError;

/**
 * Reads the {@code answers} member: numbers, texts and lists by answer key, a battery's items
 * either under dotted keys or in an object of their own.
 */
public final class AnswersReader {

  private static final Texts ENGLISH = Texts.in(Locale.ENGLISH);

  private final String place;
  private final Map<String, List<String>> typed = new HashMap<>();
  private final Map<String, String> pointers = new HashMap<>();
  private final List<FieldError> errors = new ArrayList<>();

  private AnswersReader(String place) {
    this.place = place;
  }

  /** The answers, after adding to the errors whatever is wrong with them. */
  public static Answers read(
      Questionnaire asked, JsonValue value, String place, List<FieldError> into) {
    var reader = new AnswersReader(place);
    if (value instanceof JsonObject object) {
      object.forEach(reader::member);
    } else {
      into.add(new FieldError(place, "Give an object of answers by their keys."));
      return Answers.none();
    }
    into.addAll(reader.errors);
    var checked = AnswerCheck.check(asked, reader.typed);
    checked.errors().stream()
        .filter(error -> reader.errors.isEmpty() || !error.key().isEmpty())
        .map(reader::located)
        .filter(found -> into.stream().noneMatch(e -> e.pointer().equals(found.pointer())))
        .forEach(into::add);
    return checked.answers();
  }

  private FieldError located(AnswerError error) {
    var key = error.key();
    var unasked = key.isEmpty() ? place : place + "/" + JsonFields.escaped(key);
    return error.at(pointers.getOrDefault(key, unasked), ENGLISH);
  }

  private void member(String key, JsonValue value) {
    var pointer = place + "/" + JsonFields.escaped(key);
    if (value instanceof JsonObject battery) {
      battery.forEach(
          (item, score) ->
              answer(key + "." + item, score, pointer + "/" + JsonFields.escaped(item)));
    } else {
      answer(key, value, pointer);
    }
  }

  private void answer(String key, JsonValue value, String pointer) {
    pointers.put(key, pointer);
    if (value instanceof JsonArray several) {
      several.forEach(one -> single(key, one, pointer));
    } else if (value != JsonValue.NULL) {
      single(key, value, pointer);
    }
  }

  private void single(String key, JsonValue value, String pointer) {
    if (value instanceof JsonString string) {
      typed.computeIfAbsent(key, k -> new ArrayList<>()).add(string.getString());
    } else if (value instanceof JsonNumber number) {
      typed.computeIfAbsent(key, k -> new ArrayList<>()).add(number.toString());
    } else {
      errors.add(new FieldError(pointer, "Give a number, a text or a list of texts."));
    }
  }
}
