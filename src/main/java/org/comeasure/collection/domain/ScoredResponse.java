package org.comeasure.collection.domain;

import java.util.Map;
import org.comeasure.programme.QuestionnaireVersionId;

/**
 * The scores of a stored response.
 *
 * @param place in the list from the newest to the oldest
 * @param scores by answer key
 */
public record ScoredResponse(
    Cursor place, QuestionnaireVersionId version, Map<String, Integer> scores) {

  public ScoredResponse {
    scores = Map.copyOf(scores);
  }
}
