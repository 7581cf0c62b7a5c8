package org.comeasure.collection.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The three groups of the likelihood to recommend. */
public enum ScoreGroup {
  PROMOTER(9, 10),
  PASSIVE(7, 8),
  DETRACTOR(0, 6);

  private final int lowest;
  private final int highest;

  ScoreGroup(int lowest, int highest) {
    this.lowest = lowest;
    this.highest = highest;
  }

  public int lowest() {
    return lowest;
  }

  public int highest() {
    return highest;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<ScoreGroup> of(String code) {
    return Arrays.stream(values()).filter(group -> group.code().equals(code)).findFirst();
  }

  public static ScoreGroup of(int nps) {
    return nps >= PROMOTER.lowest ? PROMOTER : nps >= PASSIVE.lowest ? PASSIVE : DETRACTOR;
  }
}
