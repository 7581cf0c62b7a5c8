package org.comeasure.measurement.domain.scorecard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.comeasure.measurement.domain.DisclosurePolicy;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.measurement.domain.MeasureKind;
import org.comeasure.measurement.domain.tally.Sums;
import org.comeasure.shared.period.Period;

/** The months that a page looks back on: thirteen, of which rows of tables show the last eight. */
public record Trend(YearMonth last) {

  public static final int MONTHS = 13;
  public static final int ROW_MONTHS = 8;

  /** Ends with the period, but not after the current month. */
  public static Trend of(Period period, YearMonth current) {
    var end = YearMonth.from(period.lastDay());
    return new Trend(end.isAfter(current) ? current : end);
  }

  /** Of the thirteen months. */
  public Period days() {
    return days(MONTHS);
  }

  /** Of those that rows of tables show. */
  public Period daysOfRows() {
    return days(ROW_MONTHS);
  }

  private Period days(int months) {
    return Period.range(last.minusMonths(months - 1L).atDay(1), last.plusMonths(1).atDay(1));
  }

  List<MonthFigure> whole(MeasureKind kind, Sums sums, DisclosurePolicy policy) {
    return figures(MONTHS, kind, sums, policy);
  }

  /**
   * Each month with its grade.
   *
   * @param backing of the same responses by month
   */
  List<MonthFigure> graded(MeasureKind kind, Sums sums, Backing backing, DisclosurePolicy policy) {
    var trusts = backing.months();
    return whole(kind, sums, policy).stream()
        .map(
            month ->
                month.graded(trusts.apply(month.month()).of(kind, month.figure(), month.answers())))
        .toList();
  }

  List<MonthFigure> row(MeasureKind kind, Sums sums, DisclosurePolicy policy) {
    return figures(ROW_MONTHS, kind, sums, policy);
  }

  private List<MonthFigure> figures(
      int count, MeasureKind kind, Sums sums, DisclosurePolicy policy) {
    var answers = sums.byStart();
    return IntStream.range(0, count)
        .mapToObj(place -> last.minusMonths(count - 1L - place))
        .map(month -> figure(month, kind, in(month, answers), policy))
        .toList();
  }

  private static MonthFigure figure(
      YearMonth month, MeasureKind kind, Histogram answers, DisclosurePolicy policy) {
    return new MonthFigure(month, kind, policy.figure(kind, answers), answers, Optional.empty());
  }

  private static Histogram in(YearMonth month, Map<LocalDate, Histogram> byStart) {
    return byStart.getOrDefault(month.atDay(1), Histogram.EMPTY);
  }
}
