package org.comeasure.measurement.domain.scorecard;

import java.util.List;
import java.util.Optional;
import org.comeasure.measurement.domain.Change;
import org.comeasure.measurement.domain.DisclosurePolicy;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.measurement.domain.NoVerdict;
import org.comeasure.measurement.domain.Verdicts;
import org.comeasure.measurement.domain.tally.Sums;
import org.comeasure.measurement.domain.tally.Window;
import org.comeasure.measurement.integrity.domain.Integrity;
import org.comeasure.shared.period.Period;

/**
 * Two selections side by side.
 *
 * @param rows one a measure
 * @param first the chosen measure of the first selection in thirteen months, which end with its
 *     period
 * @param second likewise of the second, so in other months where its period ends in another
 */
public record Comparison(
    Measured chosen, List<Row> rows, List<MonthFigure> first, List<MonthFigure> second) {

  public Comparison {
    rows = List.copyOf(rows);
    first = List.copyOf(first);
    second = List.copyOf(second);
  }

  /**
   * One measure.
   *
   * @param difference the first minus the second
   */
  public record Row(Measured measured, Graded first, Graded second, Change difference) {
    private Row with(Change other) {
      return new Row(measured, first, second, other);
    }
  }

  /**
   * A figure of a side.
   *
   * @param answers those that it was computed from
   * @param integrity empty for a figure that may not be shown
   */
  public record Graded(Figure figure, Histogram answers, Optional<Integrity> integrity) {

    public long n() {
      return figure.n();
    }
  }

  /**
   * Sums of one selection, kept apart by measure.
   *
   * @param monthly in the months of the trend
   * @param backing of its responses
   * @param window of its period
   * @param asked what is asked where
   */
  public record Side(
      Window window,
      Sums sums,
      MeasureFigure.Months monthly,
      Backing backing,
      AskedMeasures asked) {
    Period period() {
      return window.now();
    }

    public Graded figure(Measured measured, DisclosurePolicy policy) {
      var answers = sums.of(measured.number()).in(period());
      var figure = policy.figure(measured.kind(), answers);
      var own = backing.at(asked.touchpoints(measured.number()));
      return new Graded(figure, answers, own.trust(period()).of(measured.kind(), figure, answers));
    }

    public List<MonthFigure> months(Measured measured, DisclosurePolicy policy) {
      return monthly.graded(measured, asked, policy);
    }
  }

  /**
   * @param sharing whether an answer can be one of both sides, so that no test can tell them apart
   */
  public static Comparison of(
      List<Measured> measures, Measured chosen, List<Side> sides, boolean sharing) {
    var policy = DisclosurePolicy.DEFAULT;
    var one = sides.get(0);
    var other = sides.get(1);
    var alone = measures.stream().map(measured -> row(measured, one, other, policy));
    var rows =
        (sharing ? alone.map(row -> row.with(Change.notComparable(NoVerdict.OVERLAP))) : alone)
            .toList();
    return new Comparison(
        chosen,
        Verdicts.decide(rows, Row::difference, Row::with),
        one.months(chosen, policy),
        other.months(chosen, policy));
  }

  /** Whether the months of the one are not those of the other, but as many. */
  public boolean apart() {
    return !first.get(0).month().equals(second.get(0).month());
  }

  private static Row row(Measured measured, Side one, Side other, DisclosurePolicy policy) {
    var first = one.figure(measured, policy);
    var second = other.figure(measured, policy);
    var alone = policy.change(measured.kind(), first.answers(), second.answers());
    return new Row(
        measured, first, second, Comparability.between(one.window(), other.window(), alone));
  }
}
