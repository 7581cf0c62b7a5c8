package org.comeasure.collection.domain;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comeasure.programme.QuestionnaireVersionId;

/**
 * A change to a response beside what it led to.
 *
 * @param questionnaire that was asked
 * @param after the answers that have been there since, up to the next change; words are not in it
 */
public record Amended(Amendment amendment, QuestionnaireVersionId questionnaire, Answers after) {

  /** The answers that the change took away or replaced, by their keys. */
  public SortedMap<String, String> replaced() {
    return differing(amendment.before(), after);
  }

  /** The answers that it brought, by their keys. */
  public SortedMap<String, String> brought() {
    return differing(after, amendment.before());
  }

  private static SortedMap<String, String> differing(Answers these, Answers others) {
    var mine = values(these);
    mine.entrySet().removeAll(values(others).entrySet());
    return mine;
  }

  private static TreeMap<String, String> values(Answers answers) {
    var values = new TreeMap<String, String>();
    answers.scores().forEach((key, score) -> values.put(key, String.valueOf(score)));
    for (Map.Entry<String, List<String>> chosen : answers.choices().entrySet()) {
      values.put(chosen.getKey(), String.join(", ", chosen.getValue()));
    }
    return values;
  }
}
