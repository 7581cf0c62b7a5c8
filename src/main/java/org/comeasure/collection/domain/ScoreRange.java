package org.comeasure.collection.domain;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comeasure.programme.MeasureEntry;
import org.comeasure.programme.QuestionnaireVersionId;

/**
 * Answers to one measure from the least to the greatest, both included.
 *
 * @param keys the measure's answer key in every questionnaire version that asks it
 */
public record ScoreRange(
    int measure, int least, int greatest, Map<QuestionnaireVersionId, String> keys) {

  public ScoreRange {
    keys = Map.copyOf(keys);
  }

  /** Of the likelihood to recommend, which every response has at hand. */
  public static ScoreRange ofNps(int least, int greatest) {
    return new ScoreRange(MeasureEntry.NPS, least, greatest, Map.of());
  }

  public boolean isOfNps() {
    return measure == MeasureEntry.NPS;
  }

  /** The versions by the key under which they ask it; mostly it is one for all. */
  public Map<String, List<QuestionnaireVersionId>> versionsByKey() {
    var versions = new TreeMap<String, List<QuestionnaireVersionId>>();
    keys.forEach(
        (version, key) ->
            versions.computeIfAbsent(key, none -> new java.util.ArrayList<>()).add(version));
    return versions;
  }
}
