package org.comeasure.collection.domain.flag;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.comeasure.collection.domain.Answers;
import org.comeasure.programme.Question;
import org.comeasure.programme.Questionnaire;

/**
 * Whether somebody gave one and the same score all the way down a battery without reading it.
 *
 * <p><b>Rule:</b> in one battery at least {@value #FEWEST} items were answered, and all of them
 * with the same score; and either it was answered in a hurry (a speeder by {@link Pace}), or at
 * least {@value #FEWEST_WITHOUT_HURRY} were answered and that is rare in this battery: at most 5%
 * of the first hundred or more did so. Short and well-made lists are answered alike by many who
 * mean it. Items left out do not count, other questions neither. It is a reason to look, not a
 * proof.
 *
 * <p><b>Example:</b> 4, 4, 4, 4, 4 is, where 30 of 1,000 answered like that; where 150 did, it is
 * only in a hurry. 4, 4, 4 is only in a hurry; 5, 5, 5, 5, 4 is not.
 *
 * <p><b>Source:</b> no variance in a battery: Schonlau and Toepoel, "Straightlining in web survey
 * panels over time", Survey Research Methods 9 (2015). Its share depends on the battery: 1.8 to
 * 14.3% in five batteries of four items of psych::bfi.
 */
public final class StraightLining {

  public static final int FEWEST = 3;
  public static final int FEWEST_WITHOUT_HURRY = 5;

  private StraightLining() {}

  /**
   * @param history of the version's batteries, by their key
   */
  public static boolean in(
      Questionnaire asked, Answers answers, boolean hurried, Function<String, Lines> history) {
    return batteries(asked)
        .anyMatch(
            battery -> {
              var scores = scores(battery, answers);
              return straight(scores)
                  && (hurried
                      || scores.size() >= FEWEST_WITHOUT_HURRY
                          && history.apply(battery.key()).rare());
            });
  }

  /** What one response adds to the history, by the battery's key. */
  public static Map<String, Lines> lines(Questionnaire asked, Answers answers) {
    var lines = new HashMap<String, Lines>();
    batteries(asked)
        .forEach(
            battery -> {
              var scores = scores(battery, answers);
              if (scores.size() >= FEWEST) {
                lines.put(battery.key(), new Lines(1, straight(scores) ? 1 : 0));
              }
            });
    return lines;
  }

  private static Stream<Question.Battery> batteries(Questionnaire asked) {
    return asked.questions().stream()
        .filter(Question.Battery.class::isInstance)
        .map(Question.Battery.class::cast);
  }

  private static boolean straight(List<Integer> scores) {
    return scores.size() >= FEWEST && scores.stream().distinct().count() == 1;
  }

  private static List<Integer> scores(Question.Battery battery, Answers answers) {
    return battery.items().stream()
        .map(item -> answers.scores().get(battery.answerKey(item)))
        .filter(Objects::nonNull)
        .toList();
  }
}
