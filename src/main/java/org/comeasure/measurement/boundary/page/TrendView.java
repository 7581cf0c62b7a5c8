package org.comeasure.measurement.boundary.page;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.MeasureKind;
import org.comeasure.measurement.domain.chart.Frame;
import org.comeasure.measurement.domain.chart.TrendChart;
import org.comeasure.measurement.domain.chart.TrendSeries;
import org.comeasure.measurement.domain.formula.Interval;
import org.comeasure.measurement.domain.scorecard.Measured;
import org.comeasure.measurement.domain.scorecard.MonthFigure;
import org.comeasure.measurement.integrity.boundary.GradeView;
import org.comeasure.measurement.target.boundary.page.GoalLine;
import org.comeasure.measurement.target.domain.Subject;
import org.comeasure.measurement.target.domain.Yardstick;
import org.comeasure.shared.locale.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A measure month by month, drawn for wide and for narrow screens, and the same as rows.
 *
 * @param heading what it is of
 * @param title what the drawing shows, for those who do not see it
 * @param column the measure with its unit
 * @param aim names the target that is drawn; null where there is none
 * @param across for where it has the whole width
 */
public record TrendView(
    String heading,
    String title,
    String column,
    @Nullable String aim,
    TrendChart wide,
    TrendChart narrow,
    TrendChart across,
    List<Row> rows) {

  /**
   * One month.
   *
   * @param value null where too few have answered
   * @param grade of the value; null without one
   */
  public record Row(
      String month,
      @Nullable String value,
      @Nullable String interval,
      String answers,
      GradeView.@Nullable Letter grade) {}

  /**
   * @param yardstick its target is drawn as it is on the last day of the period
   */
  static TrendView of(
      Measured measured, List<MonthFigure> months, Yardstick yardstick, Texts texts) {
    var formats = texts.formats();
    var words = new FigureWords(texts);
    var kind = measured.kind();
    var figures = months.stream().map(MonthFigure::figure).toList();
    var goal = yardstick.goal(Subject.of(measured)).orElse(null);
    var aim = goal == null ? null : GoalLine.name(goal, texts);
    String name = words.name(measured);
    var drawing =
        new Drawing(
            kind,
            months.stream().map(month -> formats.shortMonth(month.month())).toList(),
            figures,
            goal == null ? null : goal.value().doubleValue());
    String last = last(figures, kind, words);
    return new TrendView(
        texts.get("measurement.trend.title", name),
        texts.get(
            "measurement.trend.described",
            name,
            formats.month(months.get(0).month()),
            formats.month(months.get(months.size() - 1).month())),
        words.header(measured),
        aim == null ? null : texts.get("measurement.trend.aim", aim),
        drawing.of(Frame.Size.WIDE, last, aim),
        drawing.of(Frame.Size.NARROW, "", null),
        drawing.of(Frame.Size.ACROSS, last, aim),
        months.stream().map(month -> row(month, kind, texts)).toList());
  }

  /** What is drawn, whatever the size; the target is a line beside the months. */
  private record Drawing(
      MeasureKind kind, List<String> names, List<Figure> figures, @Nullable Double aim) {

    TrendChart of(Frame.Size size, String last, @Nullable String aimed) {
      return TrendChart.of(kind.range(), names, new TrendSeries(last, figures), line(aimed), size);
    }

    private @Nullable TrendSeries line(@Nullable String label) {
      if (aim == null) {
        return null;
      }
      var everywhere = new Figure.Shown(aim, new Interval(aim, aim), 0, false);
      return new TrendSeries(
          Objects.requireNonNullElse(label, ""),
          Collections.<Figure>nCopies(names.size(), everywhere));
    }
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

  /** Null for a month that is not shown. */
  static GradeView.@Nullable Letter letter(MonthFigure month, Texts texts) {
    return month.integrity().map(found -> GradeView.letter(found, texts)).orElse(null);
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
            answers,
            letter(month, texts))
        : new Row(name, null, null, answers, null);
  }
}
