package org.comeasure.measurement.driver.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comeasure.programme.MeasureEntry;
import org.comeasure.programme.Question;
import org.comeasure.programme.Questionnaire;
import org.comeasure.programme.TouchpointId;

/**
 * Several things that are rated together. The same things asked at several touchpoints are one
 * battery; those of two audiences are two.
 *
 * @param code stable; the questionnaire's and the question's
 * @param audience who rates them
 * @param asked the first of the questions
 * @param touchpoints at which it is asked
 * @param outcomes measures that are asked beside it, recommendation first; may be empty
 */
public record Battery(
    String code,
    String audience,
    Question.Battery asked,
    Set<TouchpointId> touchpoints,
    Set<Integer> outcomes) {

  /**
   * What some items of a battery measure together.
   *
   * @param key of the subscale; empty where all items of a battery are one scale
   * @param items measures, in the order in which they are asked
   */
  public record Scale(String key, List<Integer> items) {

    public Scale {
      items = List.copyOf(items);
    }
  }

  private static final Set<Integer> POSSIBLE = Set.of(MeasureEntry.NPS, MeasureEntry.CSAT);

  private record Same(String audience, Set<Integer> items) {}

  /** In the order of the programme. */
  public static List<Battery> of(List<Questionnaire> published) {
    var all = new LinkedHashMap<Same, Battery>();
    for (var version : published) {
      var outcomes = new TreeSet<>(outcomes(version).toList());
      for (var question : version.questions()) {
        if (question instanceof Question.Battery asked) {
          var code = version.code() + "." + asked.key();
          var found =
              new Battery(code, version.audience(), asked, new LinkedHashSet<>(), new TreeSet<>());
          var same = new Same(version.audience(), new TreeSet<>(found.items()));
          var kept = all.computeIfAbsent(same, first -> found);
          kept.touchpoints().add(version.touchpoint());
          kept.outcomes().addAll(outcomes);
        }
      }
    }
    return new ArrayList<>(all.values());
  }

  /** Measures, in the order in which they are asked. */
  public List<Integer> items() {
    return asked.items().stream().map(Question.Battery.Item::measure).toList();
  }

  /** Those that have the opposite meaning. */
  public Set<Integer> reversed() {
    return asked.items().stream()
        .filter(Question.Battery.Item::reversed)
        .map(Question.Battery.Item::measure)
        .collect(Collectors.toSet());
  }

  /** Its subscales, or all of its items as one. */
  public List<Scale> scales() {
    if (asked.subscales().isEmpty()) {
      return List.of(new Scale("", items()));
    }
    return asked.subscales().stream()
        .map(subscale -> new Scale(subscale.key(), itemsOf(subscale.key())))
        .filter(scale -> !scale.items().isEmpty())
        .toList();
  }

  private List<Integer> itemsOf(String subscale) {
    return asked.items().stream()
        .filter(item -> subscale.equals(item.subscale()))
        .map(Question.Battery.Item::measure)
        .toList();
  }

  private static Stream<Integer> outcomes(Questionnaire asked) {
    return asked.questions().stream()
        .filter(Question.Scale.class::isInstance)
        .map(question -> ((Question.Scale) question).measure())
        .filter(POSSIBLE::contains);
  }
}
