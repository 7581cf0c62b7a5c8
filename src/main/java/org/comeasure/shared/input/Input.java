package org.comeasure.shared.input;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.comeasure.shared.json.Documents;
import org.comeasure.shared.json.JsonFields;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.problem.FieldError;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.shared.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a form or the members of a JSON object, as texts. Reading one says what it must be:
 * {@code input.field("label").required().max(120).text()}. What it is not is noted, and reading
 * goes on, so that everything to mend is told at once. A sentence is looked for under {@code
 * <key>.error.<field>.<rule>}, {@code <key>.error.<field>} and {@code shared.input.<rule>}.
 */
public final class Input {

  /** Under which a form carries what it was filled in for. */
  public static final String VERSION = "version";

  private static final int LONGEST_SCALE = 100;
  private static final String TAKEN = "taken";
  private static final int MOST_COMPLAINTS = 200;

  private final Texts texts;
  private final String key;
  private final Map<String, List<String>> given;
  private final boolean strict;
  private final Set<String> read = new HashSet<>();
  private final List<FieldError> errors = new ArrayList<>();

  private Input(Texts texts, String key, Map<String, List<String>> given, boolean strict) {
    this.texts = texts;
    this.key = key;
    this.given = given;
    this.strict = strict;
  }

  /**
   * As a form was sent.
   *
   * @param key what the keys of the form's texts begin with, such as {@code link}
   */
  public static Input ofForm(MultivaluedMap<String, String> fields, Texts texts, String key) {
    var given = new LinkedHashMap<String, List<String>>();
    fields.forEach((name, values) -> given.put(name, values.stream().map(String::strip).toList()));
    return new Input(texts, key, given, false);
  }

  /** What a form shows before anything was typed. */
  public static Input ofValues(Map<String, String> values, Texts texts, String key) {
    var given = new LinkedHashMap<String, List<String>>();
    values.forEach((name, value) -> given.put(name, List.of(value)));
    return new Input(texts, key, given, false);
  }

  /**
   * As a program sent it: an object of texts, numbers, truths and lists of texts, and of objects of
   * those, whose members are fields such as {@code name.en}.
   *
   * @throws org.comeasure.shared.problem.ProblemException where it is anything else
   */
  public static Input ofJson(byte[] body, Texts texts, String key) {
    var given = new LinkedHashMap<String, List<String>>();
    Documents.object(body, "Send an object.")
        .forEach(
            (name, value) -> {
              if (value instanceof JsonObject inner && !inner.isEmpty()) {
                inner.forEach((part, one) -> given.put(name + "." + part, values(part, one)));
              } else {
                given.put(name, values(name, value));
              }
            });
    return new Input(texts, key, given, true);
  }

  private static List<String> values(String name, JsonValue value) {
    if (value instanceof JsonArray list) {
      return list.stream().map(one -> value(name, one)).toList();
    }
    return value == JsonValue.NULL ? List.of() : List.of(value(name, value));
  }

  private static String value(String name, JsonValue value) {
    if (value instanceof JsonString text) {
      return text.getString().strip();
    }
    if (value instanceof JsonNumber number) {
      var decimal = number.bigDecimalValue();
      // 1e999999999 is a short body and a plain text of a gigabyte
      return Math.abs(decimal.scale()) > LONGEST_SCALE
          ? decimal.toString()
          : decimal.toPlainString();
    }
    if (value == JsonValue.TRUE || value == JsonValue.FALSE) {
      return value.toString();
    }
    throw Problem.of(
            ProblemType.MALFORMED_BODY, "The member " + name + " is no text, number or truth.")
        .exception();
  }

  public Texts texts() {
    return texts;
  }

  public String key() {
    return key;
  }

  /** Starts to read a field. */
  public Field field(String name) {
    read.add(name);
    return new Field(this, name);
  }

  /** As typed; empty where nothing was. */
  public String given(String name) {
    var values = all(name);
    return values.isEmpty() ? "" : values.get(0);
  }

  /** All values under the name, as of boxes that were ticked. */
  public List<String> all(String name) {
    return given.getOrDefault(name, List.of());
  }

  /** Whether a program or form named the field at all, be it with nothing in it. */
  public boolean has(String name) {
    read.add(name);
    return given.containsKey(name);
  }

  /** Which version a form was filled in for; empty, and noted, where that is not there. */
  public Optional<Integer> version() {
    return Optional.ofNullable(field(VERSION).required().whole(0, Integer.MAX_VALUE));
  }

  /** Names that may be there and mean nothing here. */
  public void ignore(String... names) {
    read.addAll(List.of(names));
  }

  /**
   * Notes what is wrong with a field.
   *
   * @param rule last part of the sentence's key
   */
  public void refuse(String field, String rule, Object... arguments) {
    errors.add(new FieldError(pointer(field), sentence(field, rule, arguments)));
  }

  private static String pointer(String field) {
    return "/" + JsonFields.escaped(field).replace('.', '/');
  }

  /**
   * Tries what only the database can refuse, such as a name that is taken, and notes it by {@code
   * taken} where there is a sentence for that, else in the words of the refusal.
   *
   * @param attempt empty where something is to be mended
   */
  public <T> Optional<T> tried(Supplier<Optional<T>> attempt) {
    try {
      return attempt.get();
    } catch (ProblemException refused) {
      if (refused.problem().type() != ProblemType.INVALID_INPUT) {
        throw refused;
      }
      refused.problem().errors().forEach(this::refuse);
      return Optional.empty();
    }
  }

  private void refuse(FieldError found) {
    var field = found.pointer().substring(1);
    if (texts.has(key + ".error." + kebab(field) + "." + TAKEN)) {
      refuse(field, TAKEN);
    } else {
      errors.add(found);
    }
  }

  private String sentence(String field, String rule, Object... arguments) {
    var own = key + ".error." + kebab(field);
    if (texts.has(own + "." + rule)) {
      return texts.get(own + "." + rule, arguments);
    }
    return texts.get(texts.has(own) ? own : "shared.input." + rule, arguments);
  }

  /** The field's name as texts' keys have it: {@code lastDay} is {@code last-day}. */
  public static String kebab(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(java.util.Locale.ROOT);
  }

  /** What is to be mended, as far as was read. */
  public List<FieldError> errors() {
    return List.copyOf(errors);
  }

  /** The sentence beside a field; null where nothing is wrong with it. */
  public @Nullable String error(String field) {
    return errors.stream()
        .filter(error -> error.pointer().equals(pointer(field)))
        .map(FieldError::message)
        .findFirst()
        .orElse(null);
  }

  /**
   * Whether all is well, now that all has been read. Of a program, members that nobody has read are
   * errors.
   */
  public boolean clean() {
    if (strict) {
      given.keySet().stream()
          .filter(name -> read.add(name))
          .limit(MOST_COMPLAINTS)
          .forEach(name -> refuse(name, "unknown"));
    }
    return errors.isEmpty();
  }

  /** Tells a program all that is to be mended. */
  public ProblemException problem() {
    return Problem.invalid(errors).exception();
  }
}
