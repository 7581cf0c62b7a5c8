package org.comeasure.collection.boundary.intake;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.comeasure.shared.problem.FieldError;
import org.jspecify.annotations.Nullable;

/** Reads the members of one JSON object and remembers what is wrong with them. */
final class Members {

  private static final int LONGEST_TEXT = 200;

  private final JsonObject json;
  private final String place;
  private final List<FieldError> errors = new ArrayList<>();

  Members(JsonObject json, String place) {
    this.json = json;
    this.place = place;
  }

  List<FieldError> errors() {
    return errors;
  }

  boolean wrong(String name) {
    return errors.stream().anyMatch(error -> error.pointer().equals(pointer(name)));
  }

  void error(String name, String message) {
    errors.add(new FieldError(pointer(name), message));
  }

  void error(FieldError error) {
    errors.add(error);
  }

  String pointer(String name) {
    return place + "/" + escaped(name);
  }

  static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  @Nullable JsonValue value(String name) {
    var value = json.get(name);
    return value == null || value == JsonValue.NULL ? null : value;
  }

  @Nullable String text(String name) {
    var value = value(name);
    if (value == null) {
      return null;
    }
    if (value instanceof JsonString string
        && !string.getString().isEmpty()
        && string.getString().length() <= LONGEST_TEXT) {
      return string.getString();
    }
    error(name, "Give a text of 1 to %d characters.".formatted(LONGEST_TEXT));
    return null;
  }

  @Nullable Integer whole(String name, int lowest, int highest) {
    var value = value(name);
    if (value == null) {
      return null;
    }
    try {
      if (value instanceof JsonNumber number) {
        int whole = number.intValueExact();
        if (lowest <= whole && whole <= highest) {
          return whole;
        }
      }
    } catch (ArithmeticException fractionOrTooLarge) {
      // Answered below, as any other number that does not fit.
    }
    error(name, "Give a whole number from %d to %d.".formatted(lowest, highest));
    return null;
  }

  // A misspelt optional member would otherwise be lost without anybody noticing.
  void refuseOthersThan(Set<String> known) {
    json.keySet().stream()
        .filter(name -> !known.contains(name))
        .limit(LONGEST_TEXT)
        .forEach(name -> error(name, "There is no such member."));
  }
}
