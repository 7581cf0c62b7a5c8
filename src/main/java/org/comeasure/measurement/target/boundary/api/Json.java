package org.comeasure.measurement.target.boundary.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.io.StringReader;
import java.util.Optional;
import java.util.regex.Pattern;
import org.comeasure.measurement.target.boundary.Checked;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** Bodies and versions as programs send and get them. */
final class Json {

  private static final Pattern TAG = Pattern.compile("\"v(\\d{1,9})\"");
  private static final int NONE = -1;

  private Json() {}

  static JsonObject object(byte[] body) {
    if (body.length > 0) {
      try (var reader = jakarta.json.Json.createReader(new StringReader(new String(body, UTF_8)))) {
        if (reader.read() instanceof JsonObject object) {
          return object;
        }
      } catch (JsonException notJson) {
        // Told below.
      }
    }
    throw Problem.of(ProblemType.MALFORMED_BODY, "Send an object.").exception();
  }

  static <T> T orRefuse(Checked<T> checked) {
    if (checked.isRefused()) {
      throw Problem.invalid(checked.errors()).exception();
    }
    return checked.orThrow();
  }

  static Response answer(Object view, int version, Response.ResponseBuilder answer) {
    return answer.entity(view).tag(new EntityTag("v" + version)).build();
  }

  /**
   * The version that {@code If-Match} names; empty for any; one that no row has for garbage.
   *
   * @throws org.comeasure.shared.problem.ProblemException when there is none
   */
  static Optional<Integer> seen(@Nullable String ifMatch) {
    if (ifMatch == null) {
      throw Problem.of(ProblemType.PRECONDITION_REQUIRED).exception();
    }
    if (ifMatch.strip().equals("*")) {
      return Optional.empty();
    }
    var matcher = TAG.matcher(ifMatch.strip());
    return Optional.of(matcher.matches() ? Integer.valueOf(matcher.group(1)) : NONE);
  }
}
