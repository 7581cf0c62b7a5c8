package org.comeasure.collection.boundary.link;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.comeasure.shared.json.Documents.JSON;

import jakarta.json.JsonObject;
import java.io.StringReader;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemType;

/** Reads what programs send. */
final class Bodies {

  private Bodies() {}

  static LinkInput link(byte[] body) {
    if (body.length > 0) {
      try (var reader = JSON.createReader(new StringReader(new String(body, UTF_8)))) {
        if (reader.read() instanceof JsonObject object) {
          return LinkInput.of(object);
        }
      } catch (ClassCastException notAString) {
        // Told below.
      }
    }
    throw Problem.of(ProblemType.MALFORMED_BODY, "Send an object whose members are strings.")
        .exception();
  }
}
