package org.comeasure.measurement.boundary.page;

import java.util.List;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.MeasureKind;
import org.comeasure.measurement.domain.Unit;
import org.comeasure.measurement.domain.chart.Frame;
import org.comeasure.measurement.domain.chart.TrendChart;
import org.comeasure.measurement.domain.chart.TrendSeries;
import org.comeasure.measurement.domain.scorecard.MonthFigure;
import org.comeasure.shared.locale.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The recommendation month by month, drawn for wide and for narrow screens, and the same as rows.
 *
 * @param title what the drawing shows, for those who do not see it
 */
public record TrendView(String title, TrendChart wide, TrendChart narrow, List<Row> rows) {

  /**
   * One month.
   *
   * @param value null where too few have answered
   */
  public record Row(
      String month, @Nullable String value, @Nullable String interval, String answers) {}

  static TrendView of(List<MonthFigure> months, Texts texts, FigureWords words) {
    var formats = texts.formats();
    var names = months.stream().map(month -> formats.shortMonth(month.month())).toList();
    var figures = months.stream().map(MonthFigure::figure).toList();
    return new TrendView(
        texts.get(
            "measurement.trend.described",
            formats.month(months.get(0).month()),
            formats.month(months.get(months.size() - 1).month())),
        chart(names, new TrendSeries(last(figures, words), figures), Frame.Size.WIDE),
        chart(names, new TrendSeries("", figures), Frame.Size.NARROW),
        months.stream().map(month -> row(month, texts, words)).toList());
  }

  private static TrendChart chart(List<String> names, TrendSeries series, Frame.Size size) {
    return TrendChart.of(MeasureKind.NPS.range(), names, series, null, size);
  }

  private static String last(List<Figure> figures, FigureWords words) {
    String label = "";
    for (var figure : figures) {
      if (figure instanceof Figure.Shown shown) {
        label = words.value(shown.value(), Unit.POINTS);
      }
    }
    return label;
  }

  private static Row row(MonthFigure month, Texts texts, FigureWords words) {
    String name = texts.formats().month(month.month());
    String answers = texts.formats().number(month.figure().n());
    return month.figure() instanceof Figure.Shown shown
        ? new Row(
            name,
            words.value(shown.value(), Unit.POINTS),
            words.interval(shown, Unit.POINTS),
            answers)
        : new Row(name, null, null, answers);
  }
}
