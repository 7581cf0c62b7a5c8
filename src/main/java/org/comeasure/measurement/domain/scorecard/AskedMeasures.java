package org.comeasure.measurement.domain.scorecard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.comeasure.measurement.integrity.domain.Trust;
import org.comeasure.programme.Questionnaire;
import org.comeasure.programme.QuestionnaireId;
import org.comeasure.programme.TouchpointEntry;
import org.comeasure.programme.TouchpointId;
import org.comeasure.shared.period.Period;

/**
 * Which measures one audience is asked for where; empty where that is not known.
 *
 * @param now in the order of the questions
 * @param ever by any version, as answers of the past are by older ones
 */
public record AskedMeasures(
    Map<TouchpointId, List<Integer>> now, Map<TouchpointId, Set<Integer>> ever) {

  public static final AskedMeasures UNKNOWN = new AskedMeasures(Map.of(), Map.of());

  public AskedMeasures {
    now = Map.copyOf(now);
    ever = Map.copyOf(ever);
  }

  /** By audience. */
  public static Map<String, AskedMeasures> of(List<Questionnaire> versions) {
    return versions.stream()
        .collect(
            Collectors.groupingBy(
                Questionnaire::audience,
                Collectors.collectingAndThen(Collectors.toList(), AskedMeasures::ofOneAudience)));
  }

  private static AskedMeasures ofOneAudience(List<Questionnaire> versions) {
    var newest = new HashMap<QuestionnaireId, Questionnaire>();
    var ever = new HashMap<TouchpointId, Set<Integer>>();
    for (var version : versions) {
      newest.merge(version.id(), version, AskedMeasures::newer);
      ever.computeIfAbsent(version.touchpoint(), none -> new HashSet<>())
          .addAll(version.measuresByKey().values());
    }
    var now = new HashMap<TouchpointId, List<Integer>>();
    newest.values().stream()
        .sorted(Comparator.comparingLong(version -> version.id().value()))
        .forEach(
            version ->
                now.computeIfAbsent(version.touchpoint(), none -> new ArrayList<>())
                    .addAll(version.measuresByKey().values()));
    return new AskedMeasures(now, ever);
  }

  private static Questionnaire newer(Questionnaire one, Questionnaire other) {
    return one.number() > other.number() ? one : other;
  }

  /** In the order of the questions. */
  List<Integer> at(TouchpointId touchpoint) {
    return now.getOrDefault(touchpoint, List.of());
  }

  /**
   * The touchpoints whose responses can hold an answer to the measure; empty for all of them, or
   * where that is not known.
   */
  public Set<TouchpointId> touchpoints(int measure) {
    var asking =
        ever.entrySet().stream()
            .filter(touchpoint -> touchpoint.getValue().contains(measure))
            .map(Map.Entry::getKey)
            .collect(Collectors.toUnmodifiableSet());
    return asking.size() == ever.size() ? Set.of() : asking;
  }

  /** Whether only responses kept apart by touchpoint tell in which of them each was asked for. */
  public boolean differ(Filter filter, Set<Integer> measures) {
    return filter.touchpoint() == null
        && measures.stream().anyMatch(measure -> !touchpoints(measure).isEmpty());
  }

  /**
   * Each with the trust in the responses in which it was asked for.
   *
   * @param whole all responses of that period
   */
  List<MeasureFigure> trusted(List<MeasureFigure> figures, Backing whole, Period now) {
    var trusts = new HashMap<Set<TouchpointId>, Trust>();
    return figures.stream()
        .map(
            figure ->
                figure.withTrust(
                    trusts.computeIfAbsent(
                        touchpoints(figure.measured().number()),
                        some -> whole.at(some).trust(now))))
        .toList();
  }

  /** Those of one measure, where parts without responses say so if they do not ask for it. */
  List<Part<TouchpointEntry>> told(List<Part<TouchpointEntry>> parts, int measure) {
    boolean elsewhere = now.values().stream().anyMatch(measures -> measures.contains(measure));
    return parts.stream()
        .map(
            part ->
                elsewhere && part.answers().isEmpty() && !at(part.key().id()).contains(measure)
                    ? part.notAsked()
                    : part)
        .toList();
  }
}
