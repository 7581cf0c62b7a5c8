package org.comeasure.collection.boundary.link;

import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** Reads what programs send. */
final class Bodies {

  private Bodies() {}

  static LinkInput link(@Nullable JsonStructure body) {
    try {
      if (body instanceof JsonObject object) {
        return LinkInput.of(object);
      }
    } catch (ClassCastException notAString) {
      // Told below.
    }
    throw Problem.of(ProblemType.MALFORMED_BODY, "Send an object whose members are strings.")
        .exception();
  }
}
