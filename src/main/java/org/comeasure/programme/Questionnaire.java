package org.comeasure.programme;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One published version of a questionnaire.
 *
 * @param audience {@code end-user} or {@code partner}
 * @param languages that it can be answered in, ISO 639-1
 */
public record Questionnaire(
    QuestionnaireId id,
    QuestionnaireVersionId version,
    int number,
    TouchpointId touchpoint,
    String code,
    String audience,
    Translated title,
    List<Question> questions,
    Set<String> languages) {

  public Questionnaire {
    questions = List.copyOf(questions);
    languages = Set.copyOf(languages);
    var keys = new TreeSet<String>();
    for (var question : questions) {
      if (!keys.add(question.key())) {
        throw new IllegalArgumentException("two questions with the key " + question.key());
      }
    }
  }
}
