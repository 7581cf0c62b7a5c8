package org.comeasure.collection.boundary.amend;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Set;
import org.comeasure.collection.boundary.intake.AnswersReader;
import org.comeasure.collection.domain.Answers;
import org.comeasure.programme.Questionnaire;
import org.comeasure.shared.json.Documents;
import org.comeasure.shared.problem.FieldError;
import org.comeasure.shared.problem.Problem;

/** What a program sends to amend a response. */
record AmendmentInput(JsonObject body) {

  private static final Set<String> MEMBERS = Set.of("reason", "answers");

  static AmendmentInput parse(byte[] bytes) {
    return new AmendmentInput(Documents.object(bytes, "Send an object with a reason.", MEMBERS));
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
