package org.comeasure.shared.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemType;

/**
 * Reads and writes JSON. The methods of {@code jakarta.json.Json} look for their provider in all
 * libraries each time, which costs more than a small document does.
 */
public final class Documents {

  public static final JsonProvider JSON = JsonProvider.provider();

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
}
