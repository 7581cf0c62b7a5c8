package org.comeasure.collection.domain.flag;

import java.util.List;
import java.util.Objects;
import org.comeasure.collection.domain.Answers;
import org.comeasure.programme.Question;
import org.comeasure.programme.Questionnaire;

/**
 * Whether somebody gave one and the same score all the way down a battery.
 *
 * <p><b>Rule:</b> in one battery at least {@value #FEWEST} items were answered, and all of them
 * with the same score. Items left out do not count, other questions neither. Somebody who means it
 * answers like this too: it is a reason to look, not a proof.
 *
 * <p><b>Example:</b> 4, 4, 4, 4 is; 4, 4, 4 and one left out is not; 5, 5, 5, 5, 4 is not.
 *
 * <p><b>Source:</b> no variance in a battery: Schonlau and Toepoel, "Straightlining in web survey
 * panels over time", Survey Research Methods 9 (2015).
 */
public final class StraightLining {

  public static final int FEWEST = 4;

  private StraightLining() {}

  public static boolean in(Questionnaire asked, Answers answers) {
    return asked.questions().stream()
        .filter(Question.Battery.class::isInstance)
        .map(Question.Battery.class::cast)
        .map(battery -> scores(battery, answers))
        .anyMatch(scores -> scores.size() >= FEWEST && scores.stream().distinct().count() == 1);
  }

  private static List<Integer> scores(Question.Battery battery, Answers answers) {
    return battery.items().stream()
        .map(item -> answers.scores().get(battery.answerKey(item)))
        .filter(Objects::nonNull)
        .toList();
  }
}
