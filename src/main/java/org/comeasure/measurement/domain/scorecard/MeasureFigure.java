package org.comeasure.measurement.domain.scorecard;

import java.util.List;
import java.util.Map;
import org.comeasure.measurement.domain.Change;
import org.comeasure.measurement.domain.DisclosurePolicy;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.measurement.domain.MeasureKind;
import org.comeasure.measurement.domain.Verdicts;
import org.comeasure.measurement.domain.tally.Sum;
import org.comeasure.measurement.domain.tally.Sums;
import org.comeasure.measurement.domain.tally.Window;
import org.comeasure.programme.MeasureEntry;

/**
 * One measure of a period.
 *
 * @param answers those that the figure was computed from
 * @param change since the period before
 * @param sinceYearAgo since the period a year before
 * @param months of the trend, oldest first; empty where they were not asked for
 */
public record MeasureFigure(
    Measured measured,
    Figure figure,
    Histogram answers,
    Change change,
    Change sinceYearAgo,
    List<MonthFigure> months) {

  public MeasureFigure {
    months = List.copyOf(months);
  }

  /**
   * @param compared sums by measure of the window's periods
   * @param monthly sums by measure of the trend's months
   */
  static List<MeasureFigure> of(
      List<Measured> measures,
      Window window,
      Sums compared,
      Months monthly,
      DisclosurePolicy policy) {
    var inPeriods = compared.by(Sum::measure);
    var inMonths = monthly.sums().by(Sum::measure);
    var alone =
        measures.stream()
            .map(
                measured ->
                    of(
                        measured,
                        window,
                        inPeriods.getOrDefault(measured.number(), Sums.NONE),
                        months(monthly.trend(), measured, inMonths, policy),
                        policy))
            .toList();
    var decided = Verdicts.decide(alone, MeasureFigure::change, MeasureFigure::withChange);
    return Verdicts.decide(decided, MeasureFigure::sinceYearAgo, MeasureFigure::withSinceYearAgo);
  }

  private static MeasureFigure of(
      Measured measured,
      Window window,
      Sums own,
      List<MonthFigure> months,
      DisclosurePolicy policy) {
    var kind = measured.kind();
    var now = own.in(window.now());
    var comparability = Comparability.of(window);
    return new MeasureFigure(
        measured,
        policy.figure(kind, now),
        now,
        comparability.sincePrevious(policy.change(kind, now, own.in(window.before()))),
        comparability.sinceYearAgo(policy.change(kind, now, own.in(window.yearAgo()))),
        months);
  }

  /** Nothing where nobody answered in any of them, or it was not asked for. */
  private static List<MonthFigure> months(
      Trend trend, Measured measured, Map<Integer, Sums> monthly, DisclosurePolicy policy) {
    var own = monthly.get(measured.number());
    return own == null ? List.of() : trend.whole(measured.kind(), own, policy);
  }

  /** The figure without the flagged responses. */
  public Figure unflagged() {
    return DisclosurePolicy.DEFAULT.figure(kind(), answers.unflagged());
  }

  private MeasureFigure withChange(Change other) {
    return new MeasureFigure(measured, figure, answers, other, sinceYearAgo, months);
  }

  private MeasureFigure withSinceYearAgo(Change other) {
    return new MeasureFigure(measured, figure, answers, change, other, months);
  }

  public MeasureEntry measure() {
    return measured.measure();
  }

  public MeasureKind kind() {
    return measured.kind();
  }

  public String code() {
    return measured.code();
  }

  /**
   * What was counted by month.
   *
   * @param sums by measure, those of the responses themselves too
   * @param forms of links of the same selection
   */
  public record Months(Trend trend, Sums sums, Forms forms) {

    public List<MonthFigure> graded(Measured measured, DisclosurePolicy policy) {
      return trend.graded(measured.kind(), sums.of(measured.number()), backing(), policy);
    }

    Backing backing() {
      return new Backing(sums, forms);
    }
  }
}
