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
    if (!figure.isShown()) {
      return List.of();
    }
    var all = new ArrayList<Finding>();
    step(Finding.Kind.SINCE_PREVIOUS, sincePrevious).ifPresent(all::add);
    step(Finding.Kind.SINCE_YEAR_AGO, sinceYearAgo).ifPresent(all::add);
    run().ifPresent(all::add);
    var goal = target.goal();
    if (goal != null
        && target.status().isJudged()
        && target.figure() instanceof Figure.Shown judged) {
      double aim = goal.value().doubleValue();
      double p = p(judged.value() - aim, error(judged), 0);
      all.add(new Finding(Finding.Kind.TARGET, aim, judged.value(), p, null, 0));
    }
    return all;
  }

  /** A candidate in any case, but none to tell where the column that it stands in has it not. */
  private static Optional<Finding> step(Finding.Kind kind, Change change) {
    double p = change.verdict().isSignificant() ? change.p() : 1;
    return change.verdict().isDecided()
        ? Optional.of(new Finding(kind, change.earlier(), change.later(), p, null, 0))
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
    double p =
        Math.max(fall(from, to), fall(months.get(first).unflagged(), months.get(last).unflagged()));
    return Optional.of(
        new Finding(
            Finding.Kind.RUN,
            from.value(),
            to.value(),
            Math.min(1, last * p),
            months.get(first).month(),
            last - first));
  }

  /** The probability of such a fall by chance; 1 where it is none. */
  private static double fall(Figure earlier, Figure later) {
    return earlier instanceof Figure.Shown from
            && later instanceof Figure.Shown to
            && to.value() < from.value()
        ? p(to.value() - from.value(), error(to), error(from))
        : 1;
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
