package org.comeasure.collection.boundary.intake;

import static org.comeasure.shared.json.Documents.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonConfig;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParsingException;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.comeasure.shared.problem.FieldError;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemType;

/**
 * What was handed in: one response as an object, or several as an array or under {@code items}.
 *
 * @param place JSON pointer to the list; empty where it is the body itself
 */
record IntakeBody(List<JsonValue> items, boolean single, String place) {

  static final int MOST = 500;

  private static final JsonReaderFactory READERS =
      JSON.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

  /**
   * @throws org.comeasure.shared.problem.ProblemException when it is not JSON or not such a body
   */
  static IntakeBody parse(byte[] body) {
    var value = read(body);
    if (value instanceof JsonArray array) {
      return batch(array, "");
    }
    if (value instanceof JsonObject object && object.containsKey("items")) {
      if (object.get("items") instanceof JsonArray array && object.size() == 1) {
        return batch(array, "/items");
      }
      throw invalid("/items", "Give a list, and nothing beside it.");
    }
    if (value instanceof JsonObject) {
      return new IntakeBody(List.of(value), true, "");
    }
    throw invalid("", "Give one response as an object, or several as a list.");
  }

  String pointer(int index) {
    return single ? "" : place + "/" + index;
  }

  private static IntakeBody batch(JsonArray items, String place) {
    if (items.isEmpty() || items.size() > MOST) {
      throw invalid(place, "Give 1 to %d responses; these are %d.".formatted(MOST, items.size()));
    }
    return new IntakeBody(List.copyOf(items), false, place);
  }

  private static JsonValue read(byte[] body) {
    try (var parser = JSON.createParser(new ByteArrayInputStream(body));
        var reader = READERS.createReader(new ByteArrayInputStream(body))) {
      // The reader stops where the first value ends and the parser takes a key twice: only both
      // together refuse all that is wrong.
      while (parser.hasNext()) {
        parser.next();
      }
      return reader.read();
    } catch (JsonParsingException withItsPlace) {
      throw withItsPlace;
    } catch (RuntimeException unreadable) {
      // Nested too deeply, empty, or not even text.
      throw Problem.of(ProblemType.MALFORMED_BODY).exception();
    }
  }

  private static RuntimeException invalid(String pointer, String message) {
    return Problem.invalid(List.of(new FieldError(pointer, message))).exception();
  }
}
