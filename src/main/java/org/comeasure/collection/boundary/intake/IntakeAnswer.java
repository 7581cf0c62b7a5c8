package org.comeasure.collection.boundary.intake;

import static org.comeasure.shared.json.Documents.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import org.comeasure.collection.boundary.intake.ItemReader.Reading;
import org.comeasure.collection.domain.Outcome;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.problem.FieldError;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemType;

/** Writes what became of each item. */
final class IntakeAnswer {

  private static final Texts ENGLISH = Texts.in(Locale.ENGLISH);
  private static final String REUSED = "This key was used for another response.";

  private final IntakeBody body;
  private final JsonArrayBuilder items = JSON.createArrayBuilder();
  private int stored;
  private int rejected;

  private IntakeAnswer(IntakeBody body) {
    this.body = body;
  }

  /**
   * @param outcomes those of the readings that have a submission, in their order
   */
  static Taken of(IntakeBody body, List<Reading> readings, List<Outcome> outcomes) {
    if (body.single()) {
      return single(outcomes.get(0));
    }
    var answer = new IntakeAnswer(body);
    var next = outcomes.iterator();
    for (int index = 0; index < readings.size(); index++) {
      var reading = readings.get(index);
      if (reading.submission() == null) {
        answer.reject(index, ProblemType.INVALID_INPUT, reading.errors());
      } else {
        answer.add(index, next.next());
      }
    }
    var result =
        JSON.createObjectBuilder()
            .add("items", answer.items)
            .add("stored", answer.stored)
            .add("rejected", answer.rejected);
    return new Taken(200, result.build().toString());
  }

  private static Taken single(Outcome outcome) {
    if (outcome instanceof Outcome.Stored now) {
      return new Taken(201, kept(now.id().toString(), "stored").build().toString());
    }
    if (outcome instanceof Outcome.Repeated before) {
      return new Taken(200, kept(before.id().toString(), "repeated").build().toString());
    }
    throw new Problem(ProblemType.KEY_REUSED, REUSED, List.of(new FieldError("/key", REUSED)), 0)
        .exception();
  }

  private void add(int index, Outcome outcome) {
    if (outcome instanceof Outcome.Stored now) {
      stored++;
      items.add(indexed(index).addAll(kept(now.id().toString(), "stored")));
    } else if (outcome instanceof Outcome.Repeated before) {
      items.add(indexed(index).addAll(kept(before.id().toString(), "repeated")));
    } else {
      var place = body.pointer(index) + "/key";
      reject(index, ProblemType.KEY_REUSED, List.of(new FieldError(place, REUSED)));
    }
  }

  private void reject(int index, ProblemType type, List<FieldError> errors) {
    rejected++;
    var list = JSON.createArrayBuilder();
    errors.forEach(
        error ->
            list.add(
                JSON.createObjectBuilder()
                    .add("pointer", error.pointer())
                    .add("message", error.message())));
    var problem =
        JSON.createObjectBuilder()
            .add("type", type.uri())
            .add("title", ENGLISH.get("shared.problem." + type.slug() + ".title"))
            .add("status", type.status())
            .add("errors", list);
    items.add(indexed(index).add("status", "rejected").add("problem", problem));
  }

  private static JsonObjectBuilder indexed(int index) {
    return JSON.createObjectBuilder().add("index", index);
  }

  private static JsonObjectBuilder kept(String id, String status) {
    return JSON.createObjectBuilder().add("id", id).add("status", status);
  }
}
