package org.comeasure.measurement.domain.headline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comeasure.measurement.domain.Change;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.formula.Normal;
import org.comeasure.measurement.domain.scorecard.MonthFigure;
import org.comeasure.measurement.target.domain.TargetAssessment;

/**
 * All that an opening sentence may tell of one figure.
 *
 * @param key whose it is
 * @param months that end with the figure's own, oldest first; empty where it is of no month
 */
public record Facts<K>(
    K key,
    Figure figure,
    Change sincePrevious,
    Change sinceYearAgo,
    List<MonthFigure> months,
    TargetAssessment target) {

  /** Falls of two months in a row may well be chance, and nobody would call them a run. */
  private static final int SHORTEST_RUN = 3;

  public Facts {
    months = List.copyOf(months);
  }

  /** Those that can be told, certain or not: all are candidates of the sentence. */
  List<Finding> findings() {
    if (!(figure instanceof Figure.Shown shown)) {
      return List.of();
    }
    var all = new ArrayList<Finding>();
    step(Finding.Kind.SINCE_PREVIOUS, sincePrevious).ifPresent(all::add);
    step(Finding.Kind.SINCE_YEAR_AGO, sinceYearAgo).ifPresent(all::add);
    run().ifPresent(all::add);
    var goal = target.goal();
    if (goal != null && target.status().isJudged()) {
      double aim = goal.value().doubleValue();
      double p = p(shown.value() - aim, error(shown), 0);
      all.add(new Finding(Finding.Kind.TARGET, aim, shown.value(), p, null));
    }
    return all;
  }

  private static Optional<Finding> step(Finding.Kind kind, Change change) {
    return change.verdict().isDecided()
        ? Optional.of(new Finding(kind, change.earlier(), change.later(), change.p(), null))
        : Optional.empty();
  }

  /** From the month in which the figure began to fall; every month might have been that one. */
  private Optional<Finding> run() {
    int last = months.size() - 1;
    int first = last;
    while (first > 0 && falls(months.get(first - 1).figure(), months.get(first).figure())) {
      first--;
    }
    if (last - first < SHORTEST_RUN
        || !(months.get(first).figure() instanceof Figure.Shown from)
        || !(months.get(last).figure() instanceof Figure.Shown to)) {
      return Optional.empty();
    }
    double p = Math.min(1, last * p(to.value() - from.value(), error(to), error(from)));
    var since = months.get(first).month();
    return Optional.of(new Finding(Finding.Kind.RUN, from.value(), to.value(), p, since));
  }

  private static boolean falls(Figure earlier, Figure later) {
    return earlier instanceof Figure.Shown one
        && later instanceof Figure.Shown other
        && other.value() < one.value();
  }

  private static double p(double distance, double error, double other) {
    double both = Math.hypot(error, other);
    return both == 0 ? (distance == 0 ? 1 : 0) : Normal.twoSided(distance / both);
  }

  private static double error(Figure.Shown shown) {
    return shown.margin() / Normal.Z;
  }
}
