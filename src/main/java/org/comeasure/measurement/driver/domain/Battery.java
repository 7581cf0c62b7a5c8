package org.comeasure.measurement.driver.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.comeasure.programme.MeasureEntry;
import org.comeasure.programme.Question;
import org.comeasure.programme.Questionnaire;
import org.comeasure.programme.TouchpointId;

/**
 * Several things that are rated together. The same things asked at several touchpoints are one
 * battery.
 *
 * @param code stable; the questionnaire's and the question's
 * @param items measures, in the order in which they are asked
 * @param touchpoints at which it is asked
 * @param outcomes measures that are asked beside it, recommendation first
 */
public record Battery(
    String code, List<Integer> items, Set<TouchpointId> touchpoints, Set<Integer> outcomes) {

  private static final Set<Integer> POSSIBLE = Set.of(MeasureEntry.NPS, MeasureEntry.CSAT);

  public Battery {
    items = List.copyOf(items);
  }

  /** In the order of the programme; those without an outcome are left out. */
  public static List<Battery> of(List<Questionnaire> published) {
    var bySet = new LinkedHashMap<Set<Integer>, Battery>();
    for (var asked : published) {
      var outcomes = new TreeSet<>(outcomes(asked).toList());
      for (var question : asked.questions()) {
        if (question instanceof Question.Battery battery && !outcomes.isEmpty()) {
          var items = battery.items().stream().map(Question.Battery.Item::measure).toList();
          var code = asked.code() + "." + battery.key();
          var found = new Battery(code, items, new LinkedHashSet<>(), outcomes);
          var kept = bySet.computeIfAbsent(new TreeSet<>(items), set -> found);
          kept.touchpoints().add(asked.touchpoint());
          kept.outcomes().addAll(outcomes);
        }
      }
    }
    return new ArrayList<>(bySet.values());
  }

  private static Stream<Integer> outcomes(Questionnaire asked) {
    return asked.questions().stream()
        .filter(Question.Scale.class::isInstance)
        .map(question -> ((Question.Scale) question).measure())
        .filter(POSSIBLE::contains);
  }
}
