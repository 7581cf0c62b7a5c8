package org.comeasure.collection.domain.flag;

import java.util.Map;
import org.comeasure.collection.domain.Answers;
import org.comeasure.programme.AnswerScale;
import org.comeasure.programme.Question;
import org.comeasure.programme.Questionnaire;

/**
 * Whether somebody gave nothing but the highest score.
 *
 * <p><b>Rule:</b> at least two scales were answered, or all if there is but one, and each with its
 * highest point. What was left out does not count.
 *
 * <p><b>Example:</b> 10 of 10 and 5 of 5 is; 10 and 4 is not; a lone 10 where two were asked is
 * not.
 */
public final class TopScores {

  private TopScores() {}

  public static boolean only(Questionnaire asked, Answers answers) {
    var scores = answers.scores();
    int fewest = Math.min(2, asked.scaleKeys().size());
    return !scores.isEmpty()
        && scores.size() >= fewest
        && asked.questions().stream().allMatch(question -> only(question, scores));
  }

  private static boolean only(Question question, Map<String, Integer> scores) {
    if (question instanceof Question.Scale scale) {
      return top(scores, scale.key(), scale.scale());
    }
    if (question instanceof Question.Battery battery) {
      return battery.items().stream()
          .allMatch(item -> top(scores, battery.answerKey(item), battery.scale()));
    }
    return true;
  }

  private static boolean top(Map<String, Integer> scores, String key, AnswerScale scale) {
    var score = scores.get(key);
    return score == null || score == scale.highest();
  }
}
