package org.comeasure.collection.boundary.form;

import java.util.List;
import java.util.stream.Stream;
import org.comeasure.programme.Question;
import org.comeasure.programme.Questionnaire;

/** The names under which a questionnaire's answers come, in its order. */
final class AnswerKeys {

  private AnswerKeys() {}

  static List<String> of(Questionnaire questionnaire) {
    return questionnaire.questions().stream().flatMap(AnswerKeys::of).toList();
  }

  private static Stream<String> of(Question question) {
    return question instanceof Question.Battery battery
        ? battery.items().stream().map(battery::answerKey)
        : Stream.of(question.key());
  }
}
