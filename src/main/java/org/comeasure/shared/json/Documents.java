package org.comeasure.shared.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.Set;
import org.comeasure.shared.problem.FieldError;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemType;

/**
 * Reads and writes JSON. The methods of {@code jakarta.json.Json} look for their provider in all
 * libraries each time, which costs more than a small document does.
 */
public final class Documents {

  public static final JsonProvider JSON = JsonProvider.provider();

  private static final int MOST_COMPLAINTS = 200;

  private Documents() {}

  /**
   * The object that a request's body is.
   *
   * @param otherwise tells the caller what to send in place of anything else
   */
  public static JsonObject object(byte[] body, String otherwise) {
    if (body.length > 0) {
      try (var reader = JSON.createReader(new StringReader(new String(body, UTF_8)))) {
        if (reader.read() instanceof JsonObject object) {
          return object;
        }
      } catch (RuntimeException notJson) {
        // Told below. What is nested too deeply is no JsonException.
      }
    }
    throw Problem.of(ProblemType.MALFORMED_BODY, otherwise).exception();
  }

  /**
   * The same, of members that are known: a misspelt one would be lost without anybody noticing, and
   * a target that was meant for one partner be everybody's.
   */
  public static JsonObject object(byte[] body, String otherwise, Set<String> known) {
    var object = object(body, otherwise);
    var others =
        object.keySet().stream()
            .filter(name -> !known.contains(name))
            .limit(MOST_COMPLAINTS)
            .map(name -> new FieldError(pointer(name), "There is no such member."))
            .toList();
    if (!others.isEmpty()) {
      throw Problem.invalid(others).exception();
    }
    return object;
  }

  private static String pointer(String name) {
    return "/" + name.replace("~", "~0").replace("/", "~1");
  }
}
