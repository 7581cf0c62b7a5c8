package org.comeasure.collection.domain.flag;

import java.util.Map;
import org.comeasure.collection.domain.Answers;
import org.comeasure.programme.AnswerScale;
import org.comeasure.programme.Question;
import org.comeasure.programme.Questionnaire;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody gave nothing but the highest score, or at most one point less.
 *
 * <p><b>Rule:</b> at least two scales were answered, or all if there is but one, and each with its
 * highest point ({@link #only}) or at most one below ({@link #nearly}). What was left out does not
 * count.
 *
 * <p><b>Example:</b> 10 of 10 and 5 of 5 is; 9 and 4 is nearly, 8 and 5 is not; a lone 10 where two
 * were asked is not.
 */
public final class TopScores {

  private TopScores() {}

  public static boolean only(Questionnaire asked, Answers answers) {
    return within(0, asked, answers);
  }

  public static boolean nearly(Questionnaire asked, Answers answers) {
    return within(1, asked, answers);
  }

  private static boolean within(int points, Questionnaire asked, Answers answers) {
    var scores = answers.scores();
    int fewest = Math.min(2, asked.scaleKeys().size());
    return !scores.isEmpty()
        && scores.size() >= fewest
        && asked.questions().stream().allMatch(question -> within(points, question, scores));
  }

  private static boolean within(int points, Question question, Map<String, Integer> scores) {
    if (question instanceof Question.Scale scale) {
      return top(points, scores.get(scale.key()), scale.scale());
    }
    if (question instanceof Question.Battery battery) {
      return battery.items().stream()
          .allMatch(item -> top(points, scores.get(battery.answerKey(item)), battery.scale()));
    }
    return true;
  }

  private static boolean top(int points, @Nullable Integer score, AnswerScale scale) {
    return score == null || score >= scale.highest() - points;
  }
}
