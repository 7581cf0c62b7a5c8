package org.comeasure.measurement.boundary.page;

import java.util.List;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.MeasureKind;
import org.comeasure.measurement.domain.chart.Frame;
import org.comeasure.measurement.domain.chart.TrendChart;
import org.comeasure.measurement.domain.chart.TrendSeries;
import org.comeasure.measurement.domain.scorecard.Measured;
import org.comeasure.measurement.domain.scorecard.MonthFigure;
import org.comeasure.shared.locale.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A measure month by month, drawn for wide and for narrow screens, and the same as rows.
 *
 * @param heading what it is of
 * @param title what the drawing shows, for those who do not see it
 * @param column the measure with its unit
 */
public record TrendView(
    String heading,
    String title,
    String column,
    TrendChart wide,
    TrendChart narrow,
    List<Row> rows) {

  /**
   * One month.
   *
   * @param value null where too few have answered
   */
  public record Row(
      String month, @Nullable String value, @Nullable String interval, String answers) {}

  static TrendView of(Measured measured, List<MonthFigure> months, Texts texts) {
    var formats = texts.formats();
    var words = new FigureWords(texts);
    var kind = measured.kind();
    var names = months.stream().map(month -> formats.shortMonth(month.month())).toList();
    var figures = months.stream().map(MonthFigure::figure).toList();
    String name = words.name(measured);
    return new TrendView(
        texts.get("measurement.trend.title", name),
        texts.get(
            "measurement.trend.described",
            name,
            formats.month(months.get(0).month()),
            formats.month(months.get(months.size() - 1).month())),
        words.header(measured),
        chart(kind, names, new TrendSeries(last(figures, kind, words), figures), Frame.Size.WIDE),
        chart(kind, names, new TrendSeries("", figures), Frame.Size.NARROW),
        months.stream().map(month -> row(month, kind, texts)).toList());
  }

  private static TrendChart chart(
      MeasureKind kind, List<String> names, TrendSeries series, Frame.Size size) {
    return TrendChart.of(kind.range(), names, series, null, size);
  }

  private static String last(List<Figure> figures, MeasureKind kind, FigureWords words) {
    String label = "";
    for (var figure : figures) {
      if (figure instanceof Figure.Shown shown) {
        label = words.full(shown.value(), kind.unit());
      }
    }
    return label;
  }

  private static Row row(MonthFigure month, MeasureKind kind, Texts texts) {
    var words = new FigureWords(texts);
    String name = texts.formats().month(month.month());
    String answers = texts.formats().number(month.figure().n());
    return month.figure() instanceof Figure.Shown shown
        ? new Row(
            name,
            words.value(shown.value(), kind.unit()),
            words.interval(shown, kind.unit()),
            answers)
        : new Row(name, null, null, answers);
  }
}
