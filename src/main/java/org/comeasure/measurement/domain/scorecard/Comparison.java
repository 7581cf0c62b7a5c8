package org.comeasure.measurement.domain.scorecard;

import java.util.List;
import org.comeasure.measurement.domain.Change;
import org.comeasure.measurement.domain.DisclosurePolicy;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.tally.Sums;
import org.comeasure.shared.period.Period;

/**
 * Two selections side by side.
 *
 * @param rows one a measure
 * @param first the chosen measure of the first selection in thirteen months
 * @param second likewise, in the same months
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
   * @param difference the first minus the second, tested as if nobody had answered in both
   */
  public record Row(Measured measured, Figure first, Figure second, Change difference) {}

  /**
   * Sums of one selection, kept apart by measure.
   *
   * @param monthly in the months of the trend
   */
  public record Side(Period period, Sums sums, Sums monthly) {}

  public static Comparison of(
      List<Measured> measures, Measured chosen, List<Side> sides, Trend trend) {
    var policy = DisclosurePolicy.DEFAULT;
    var one = sides.get(0);
    var other = sides.get(1);
    return new Comparison(
        chosen,
        measures.stream().map(measured -> row(measured, one, other, policy)).toList(),
        trend.whole(chosen.kind(), one.monthly().of(chosen.number()), policy),
        trend.whole(chosen.kind(), other.monthly().of(chosen.number()), policy));
  }

  private static Row row(Measured measured, Side one, Side other, DisclosurePolicy policy) {
    var kind = measured.kind();
    var first = one.sums().of(measured.number()).in(one.period());
    var second = other.sums().of(measured.number()).in(other.period());
    return new Row(
        measured,
        policy.figure(kind, first),
        policy.figure(kind, second),
        policy.change(kind, first, second));
  }
}
