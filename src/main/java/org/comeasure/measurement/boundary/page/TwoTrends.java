package org.comeasure.measurement.boundary.page;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.chart.Frame;
import org.comeasure.measurement.domain.chart.TrendChart;
import org.comeasure.measurement.domain.chart.TrendSeries;
import org.comeasure.measurement.domain.scorecard.Comparison;
import org.comeasure.measurement.domain.scorecard.MonthFigure;
import org.comeasure.measurement.integrity.boundary.GradeView;
import org.comeasure.shared.locale.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A measure of two selections month by month, drawn and as rows. Where they are of different
 * periods each has its own months, and those that are as far from its period stand together.
 *
 * @param legend which line is which
 */
public record TwoTrends(
    String heading,
    String title,
    String legend,
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
    var names = names(comparison, texts);
    String name = words.name(measured);
    String one = within(first, comparison.first(), comparison, texts);
    String other = within(second, comparison.second(), comparison, texts);
    return new TwoTrends(
        texts.get("measurement.trend.title", name),
        texts.get("measurement.compare.described", name, one, other),
        texts.get("measurement.compare.legend", one, other),
        words.header(measured),
        chart(comparison, names, Frame.Size.WIDE),
        chart(comparison, names, Frame.Size.NARROW),
        chart(comparison, names, Frame.Size.ACROSS),
        rows(comparison, texts));
  }

  private static List<String> names(Comparison comparison, Texts texts) {
    return pairs(comparison, texts.formats()::shortMonth);
  }

  /** Of both sides, once where they are the same. */
  private static List<String> pairs(Comparison comparison, Function<YearMonth, String> name) {
    return IntStream.range(0, comparison.first().size())
        .mapToObj(
            i -> {
              String one = name.apply(comparison.first().get(i).month());
              String other = name.apply(comparison.second().get(i).month());
              return one.equals(other) ? one : one + " / " + other;
            })
        .toList();
  }

  private static String within(
      String side, List<MonthFigure> months, Comparison comparison, Texts texts) {
    return comparison.apart()
        ? texts.get(
            "measurement.compare.months",
            side,
            texts.formats().month(months.get(0).month()),
            texts.formats().month(months.get(months.size() - 1).month()))
        : side;
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
    var names = pairs(comparison, texts.formats()::month);
    var rows = new ArrayList<Row>();
    for (int i = 0; i < comparison.first().size(); i++) {
      var first = comparison.first().get(i);
      var second = comparison.second().get(i);
      rows.add(
          new Row(
              names.get(i),
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
