package org.comeasure.measurement.domain.headline;

import org.comeasure.measurement.domain.Change;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.Standing;
import org.comeasure.measurement.domain.Verdict;
import org.comeasure.measurement.domain.formula.Interval;

/** Standings with given numbers. */
final class Standings {
  private Standings() {}

  static Figure figure(double value, long n) {
    return n < 5
        ? new Figure.TooFew(n)
        : new Figure.Shown(value, new Interval(value - 5, value + 5), n, n < 10);
  }

  static Change up(double difference) {
    return new Change(Verdict.SIGNIFICANT_UP, difference, 0, 0.01);
  }

  static Change down(double difference) {
    return new Change(Verdict.SIGNIFICANT_DOWN, 0, difference, 0.01);
  }

  static Change chance(double difference) {
    return new Change(Verdict.WITHIN_CHANCE, difference, 0, 0.4);
  }

  static Standing<String> standing(String key, Figure figure, Change since) {
    return new Standing<>(key, figure, since, chance(0));
  }

  static Standing<String> belowOthers(String key, Figure figure, Change since) {
    return new Standing<>(key, figure, since, down(10));
  }
}
