package org.comeasure.measurement.domain.scorecard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comeasure.measurement.domain.Change;
import org.comeasure.measurement.domain.DisclosurePolicy;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.measurement.domain.MeasureKind;
import org.comeasure.measurement.domain.Verdicts;
import org.comeasure.measurement.domain.tally.Sum;
import org.comeasure.measurement.domain.tally.Sums;
import org.comeasure.measurement.domain.tally.Window;
import org.comeasure.measurement.integrity.domain.Integrity;
import org.comeasure.measurement.integrity.domain.Trust;
import org.comeasure.programme.MeasureEntry;

/**
 * One measure of a period.
 *
 * @param answers those that the figure was computed from
 * @param change since the period before
 * @param sinceYearAgo since the period a year before
 * @param months of the trend, oldest first; empty where they were not asked for
 * @param trust how far its number can be trusted
 */
public record MeasureFigure(
    Measured measured,
    Figure figure,
    Histogram answers,
    Change change,
    Change sinceYearAgo,
    List<MonthFigure> months,
    Trust trust) {

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
        comparability.sincePrevious(
            () -> comparability.change(policy, kind, now, own.in(window.before()))),
        comparability.sinceYearAgo(
            () -> comparability.change(policy, kind, now, own.in(window.yearAgo()))),
        months,
        Trust.NONE);
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
    return new MeasureFigure(measured, figure, answers, other, sinceYearAgo, months, trust);
  }

  private MeasureFigure withSinceYearAgo(Change other) {
    return new MeasureFigure(measured, figure, answers, change, other, months, trust);
  }

  MeasureFigure withTrust(Trust other) {
    return new MeasureFigure(measured, figure, answers, change, sinceYearAgo, months, other);
  }

  /** Empty for a number that may not be shown. */
  public Optional<Integrity> integrity() {
    return trust.of(kind(), figure, answers);
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

    /**
     * @param asked what is asked where the sums are from
     */
    List<MonthFigure> graded(Measured measured, AskedMeasures asked, DisclosurePolicy policy) {
      var own = backing().at(asked.touchpoints(measured.number()));
      return trend.graded(measured.kind(), sums.of(measured.number()), own, policy);
    }

    Backing backing() {
      return new Backing(sums, forms);
    }
  }
}
