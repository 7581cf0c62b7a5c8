package org.comeasure.collection.boundary.intake;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.comeasure.collection.domain.Answers;
import org.comeasure.collection.domain.Submission;
import org.comeasure.collection.domain.SubmissionKey;
import org.comeasure.programme.Questionnaire;
import org.comeasure.shared.json.JsonFields;
import org.comeasure.shared.problem.FieldError;
import org.jspecify.annotations.Nullable;

/** Reads one item of a request into a submission, or into what is wrong with it. */
final class ItemReader {

  private static final Set<String> MEMBERS =
      Set.of(
          "partner",
          "branch",
          "touchpoint",
          "link",
          "questionnaire",
          "productLine",
          "channel",
          "language",
          "country",
          "answeredAt",
          "secondsTaken",
          "externalReference",
          "answers",
          "key");

  private ItemReader() {}

  /** Either a submission or errors. */
  record Reading(@Nullable Submission submission, List<FieldError> errors) {

    Reading {
      errors = List.copyOf(errors);
    }

    Stream<Submission> stream() {
      return submission == null ? Stream.empty() : Stream.of(submission);
    }
  }

  static Reading read(Surroundings around, JsonValue item, String place, int index) {
    if (!(item instanceof JsonObject object)) {
      return new Reading(null, List.of(new FieldError(place, "Give an object.")));
    }
    var members = new JsonFields(object, place);
    members.refuseOthersThan(MEMBERS);
    var when = Times.answeredAt(members, around.now());
    var target = TargetReader.read(around, members, when);
    var secondsTaken = members.whole("secondsTaken", 0, Submission.LONGEST_SECONDS);
    var key = members.text("key");
    var errors = new ArrayList<FieldError>(members.errors());
    if (target == null) {
      return new Reading(null, errors);
    }
    var asked = target.questionnaire();
    var answers = answers(asked, members, errors);
    if (!errors.isEmpty()) {
      return new Reading(null, errors);
    }
    var submissionKey = submissionKey(around, target, key, index);
    return new Reading(
        new Submission(target.origin(), asked, submissionKey, when, secondsTaken, answers),
        List.of());
  }

  private static Answers answers(Questionnaire asked, JsonFields members, List<FieldError> errors) {
    var value = members.value("answers");
    return AnswersReader.read(
        asked,
        value == null ? JsonValue.EMPTY_JSON_OBJECT : value,
        members.pointer("answers"),
        errors);
  }

  // The partner is part of it: one partner's key must not meet another's.
  private static SubmissionKey submissionKey(
      Surroundings around, Target target, @Nullable String own, int index) {
    var partner = target.origin().partner().toString();
    return own == null
        ? SubmissionKey.derivedFrom(List.of("request", partner, around.requestKey(), "" + index))
        : SubmissionKey.derivedFrom(List.of("own", partner, own));
  }
}
