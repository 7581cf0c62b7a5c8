package org.comeasure.shared.json;

import jakarta.json.JsonArray;
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
public final class JsonFields {

  private static final int LONGEST_TEXT = 200;

  private final JsonObject json;
  private final String place;
  private final List<FieldError> errors;

  /**
   * @param place JSON pointer to the object; empty where it is the body itself
   */
  public JsonFields(JsonObject json, String place) {
    this(json, place, new ArrayList<>());
  }

  private JsonFields(JsonObject json, String place, List<FieldError> errors) {
    this.json = json;
    this.place = place;
    this.errors = errors;
  }

  public List<FieldError> errors() {
    return errors;
  }

  public boolean wrong(String name) {
    return errors.stream().anyMatch(error -> error.pointer().equals(pointer(name)));
  }

  public void error(String name, String message) {
    errors.add(new FieldError(pointer(name), message));
  }

  public void error(FieldError error) {
    errors.add(error);
  }

  public String pointer(String name) {
    return place + "/" + escaped(name);
  }

  public static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  public @Nullable JsonValue value(String name) {
    var value = json.get(name);
    return value == null || value == JsonValue.NULL ? null : value;
  }

  public @Nullable String text(String name) {
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

  public @Nullable Integer whole(String name, int lowest, int highest) {
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

  /** Whether it is true; false where it is not given. */
  public boolean flag(String name) {
    var value = value(name);
    if (value != null && value != JsonValue.TRUE && value != JsonValue.FALSE) {
      error(name, "Give true or false.");
    }
    return value == JsonValue.TRUE;
  }

  /** An object within, whose errors are added to these; null where there is none. */
  public @Nullable JsonFields object(String name) {
    var value = value(name);
    if (value == null) {
      return null;
    }
    if (value instanceof JsonObject object) {
      return new JsonFields(object, pointer(name), errors);
    }
    error(name, "Give an object.");
    return null;
  }

  /** The objects of a list, whose errors are added to these. */
  public List<JsonFields> objects(String name, int fewest, int most) {
    var value = value(name);
    if (!(value instanceof JsonArray list) || list.size() < fewest || list.size() > most) {
      error(name, "Give a list of %d to %d objects.".formatted(fewest, most));
      return List.of();
    }
    var objects = new ArrayList<JsonFields>();
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i) instanceof JsonObject object) {
        objects.add(new JsonFields(object, pointer(name) + "/" + i, errors));
      } else {
        errors.add(new FieldError(pointer(name) + "/" + i, "Give an object."));
      }
    }
    return objects;
  }

  /** The names of the members. */
  public Set<String> names() {
    return json.keySet();
  }

  public String place() {
    return place;
  }

  // A misspelt optional member would otherwise be lost without anybody noticing.
  public void refuseOthersThan(Set<String> known) {
    json.keySet().stream()
        .filter(name -> !known.contains(name))
        .limit(LONGEST_TEXT)
        .forEach(name -> error(name, "There is no such member."));
  }
}
