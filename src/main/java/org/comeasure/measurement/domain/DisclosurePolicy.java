package org.comeasure.measurement.domain;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.comeasure.measurement.domain.formula.Difference;
import org.comeasure.measurement.domain.formula.Estimate;

/**
 * Decides alone which figures may be shown. A figure of fewer than {@code minimum} answers is
 * hidden, one below {@code lowBaseBelow} is marked.
 *
 * @param minimum fewest answers of a figure
 * @param lowBaseBelow answers from which a figure no longer counts as one of a low base
 * @param significance probability below which chance no longer explains a change
 */
public record DisclosurePolicy(int minimum, int lowBaseBelow, double significance) {
  public static final DisclosurePolicy DEFAULT = new DisclosurePolicy(5, 10, 0.05);

  public DisclosurePolicy {
    if (minimum < 1 || lowBaseBelow < minimum) {
      throw new IllegalArgumentException("Thresholds must be positive and not below the minimum");
    }
    if (!(significance > 0 && significance < 1)) {
      throw new IllegalArgumentException("Significance is a probability between 0 and 1");
    }
  }

  public Figure figure(MeasureKind kind, Histogram answers) {
    if (answers.n() < minimum) {
      return new Figure.TooFew(answers.n());
    }
    Estimate estimate = kind.estimate(answers);
    return new Figure.Shown(
        estimate.value(), estimate.interval(), estimate.n(), estimate.n() < lowBaseBelow);
  }

  /**
   * Later minus earlier, comparable only if either could be shown. It is more than chance only
   * where it is so without the flagged responses, too: the less certain of both probabilities
   * counts. The verdict is that of the comparison alone; {@link Verdicts} decides those that are
   * looked at together.
   */
  public Change change(MeasureKind kind, Histogram later, Histogram earlier) {
    if (later.n() < minimum || earlier.n() < minimum) {
      return Change.NOT_COMPARABLE;
    }
    var difference = kind.difference(later, earlier);
    double p = Math.max(difference.p(), unflaggedP(kind, later, earlier, difference));
    boolean hangs = difference.p() < significance && p >= significance;
    return new Change(
        verdict(p, difference),
        kind.value(later),
        kind.value(earlier),
        p,
        difference.p(),
        hangs,
        null);
  }

  /** The difference alone, in a period that is not over: whether it is chance nobody asks yet. */
  public Change soFar(MeasureKind kind, Histogram later, Histogram earlier) {
    if (later.n() < minimum || earlier.n() < minimum) {
      return Change.NOT_COMPARABLE;
    }
    return new Change(Verdict.WITHIN_CHANCE, kind.value(later), kind.value(earlier), 1)
        .inProgress();
  }

  /** Of a difference in the same direction without the flagged responses; 1 where there is none. */
  private double unflaggedP(MeasureKind kind, Histogram later, Histogram earlier, Difference with) {
    if (later.flagged().isEmpty() && earlier.flagged().isEmpty()) {
      return with.p();
    }
    if (later.unflagged().n() < minimum || earlier.unflagged().n() < minimum) {
      return 1;
    }
    var without = kind.difference(later.unflagged(), earlier.unflagged());
    return without.statistic() * with.statistic() > 0 ? without.p() : 1;
  }

  /**
   * The figures of parts whose total is shown beside them. Where the hidden parts together have too
   * few answers, total minus the shown parts would tell them, so the smallest of the shown is
   * withheld too, until it no longer does. Needed wherever the single answers are not open to the
   * reader anyway.
   */
  public <K> Map<K, Figure> breakdown(MeasureKind kind, Map<K, Histogram> parts) {
    Map<K, Figure> figures = new LinkedHashMap<>();
    parts.forEach((key, answers) -> figures.put(key, figure(kind, answers)));
    while (hiddenIsDerivable(figures)) {
      figures.entrySet().stream()
          .filter(entry -> entry.getValue().isShown())
          .min(Comparator.comparingLong(entry -> entry.getValue().n()))
          .ifPresent(smallest -> smallest.setValue(new Figure.Withheld(smallest.getValue().n())));
    }
    return figures;
  }

  private boolean hiddenIsDerivable(Map<?, Figure> figures) {
    long hidden =
        figures.values().stream().filter(figure -> !figure.isShown()).mapToLong(Figure::n).sum();
    return hidden > 0 && hidden < minimum && figures.values().stream().anyMatch(Figure::isShown);
  }

  private Verdict verdict(double p, Difference difference) {
    if (p >= significance) {
      return Verdict.WITHIN_CHANCE;
    }
    return difference.statistic() > 0 ? Verdict.SIGNIFICANT_UP : Verdict.SIGNIFICANT_DOWN;
  }
}
