package org.comeasure.measurement.boundary.page;

import java.util.ArrayList;
import java.util.List;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.chart.Frame;
import org.comeasure.measurement.domain.chart.TrendChart;
import org.comeasure.measurement.domain.chart.TrendSeries;
import org.comeasure.measurement.domain.scorecard.Comparison;
import org.comeasure.measurement.domain.scorecard.MonthFigure;
import org.comeasure.measurement.integrity.boundary.GradeView;
import org.comeasure.shared.locale.Texts;
import org.jspecify.annotations.Nullable;

/** A measure of two selections month by month, drawn and as rows. */
public record TwoTrends(
    String heading,
    String title,
    String column,
    TrendChart wide,
    TrendChart narrow,
    TrendChart across,
    List<Row> rows) {

  public TwoTrends {
    rows = List.copyOf(rows);
  }

  /** One month; a value and its grade are null where too few have answered. */
  public record Row(
      String month,
      @Nullable String first,
      GradeView.@Nullable Letter firstGrade,
      String firstAnswers,
      @Nullable String second,
      GradeView.@Nullable Letter secondGrade,
      String secondAnswers) {}

  static TwoTrends of(Comparison comparison, String first, String second, Texts texts) {
    var words = new FigureWords(texts);
    var measured = comparison.chosen();
    var names =
        comparison.first().stream().map(m -> texts.formats().shortMonth(m.month())).toList();
    String name = words.name(measured);
    return new TwoTrends(
        texts.get("measurement.trend.title", name),
        texts.get("measurement.compare.described", name, first, second),
        words.header(measured),
        chart(comparison, names, Frame.Size.WIDE),
        chart(comparison, names, Frame.Size.NARROW),
        chart(comparison, names, Frame.Size.ACROSS),
        rows(comparison, texts));
  }

  private static TrendChart chart(Comparison comparison, List<String> names, Frame.Size size) {
    return TrendChart.of(
        comparison.chosen().kind().range(),
        names,
        series("A", comparison.first()),
        series("B", comparison.second()),
        size);
  }

  private static TrendSeries series(String label, List<MonthFigure> months) {
    return new TrendSeries(label, months.stream().map(MonthFigure::figure).toList());
  }

  private static List<Row> rows(Comparison comparison, Texts texts) {
    var rows = new ArrayList<Row>();
    for (int i = 0; i < comparison.first().size(); i++) {
      var first = comparison.first().get(i);
      var second = comparison.second().get(i);
      rows.add(
          new Row(
              texts.formats().month(first.month()),
              value(first.figure(), comparison, texts),
              TrendView.letter(first, texts),
              texts.formats().number(first.figure().n()),
              value(second.figure(), comparison, texts),
              TrendView.letter(second, texts),
              texts.formats().number(second.figure().n())));
    }
    return rows;
  }

  private static @Nullable String value(Figure figure, Comparison comparison, Texts texts) {
    return figure instanceof Figure.Shown shown
        ? new FigureWords(texts).value(shown.value(), comparison.chosen().kind().unit())
        : null;
  }
}
