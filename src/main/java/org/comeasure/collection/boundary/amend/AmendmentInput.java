package org.comeasure.collection.boundary.amend;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import org.comeasure.collection.boundary.intake.AnswersReader;
import org.comeasure.collection.domain.Answers;
import org.comeasure.programme.Questionnaire;
import org.comeasure.shared.problem.FieldError;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemType;

/** What a program sends to amend a response. */
record AmendmentInput(JsonObject body) {

  static AmendmentInput parse(byte[] bytes) {
    try (var reader = Json.createReader(new StringReader(new String(bytes, UTF_8)))) {
      if (bytes.length > 0 && reader.read() instanceof JsonObject object) {
        return new AmendmentInput(object);
      }
    } catch (JsonException notJson) {
      // Told below.
    }
    throw Problem.of(ProblemType.MALFORMED_BODY, "Send an object with a reason.").exception();
  }

  String reason() {
    return body.get("reason") instanceof JsonString text ? text.getString().strip() : "";
  }

  Answers answers(Questionnaire asked) {
    var errors = new ArrayList<FieldError>();
    var value = body.getOrDefault("answers", JsonValue.EMPTY_JSON_OBJECT);
    var answers = AnswersReader.read(asked, value, "/answers", errors);
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors).exception();
    }
    return answers;
  }
}
