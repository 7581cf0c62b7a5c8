package org.comeasure.measurement.target.boundary;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Objects;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemType;

/** Members and fields as they were sent, empty where nothing was. */
public final class Given {

  private static final int LONGEST = 100;

  private Given() {}

  static String field(MultivaluedMap<String, String> form, String name) {
    return Objects.requireNonNullElse(form.getFirst(name), "").strip();
  }

  /** A text, or a number as it is written. */
  static String member(JsonObject body, String name) {
    if (!body.containsKey(name) || body.isNull(name)) {
      return "";
    }
    var value = body.get(name);
    if (value instanceof JsonString text) {
      return text.getString().strip();
    }
    if (value instanceof JsonNumber number) {
      var decimal = number.bigDecimalValue();
      // 1e999999999 is a short body and a plain text of a gigabyte
      return Math.abs(decimal.scale()) > LONGEST ? decimal.toString() : decimal.toPlainString();
    }
    throw Problem.of(ProblemType.MALFORMED_BODY, "The member " + name + " is no text or number.")
        .exception();
  }
}
