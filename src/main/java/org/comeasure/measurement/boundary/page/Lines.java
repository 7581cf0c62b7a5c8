package org.comeasure.measurement.boundary.page;

import java.util.List;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.Unit;
import org.comeasure.measurement.domain.chart.Sparkline;
import org.comeasure.measurement.domain.scorecard.MonthFigure;
import org.comeasure.shared.locale.Texts;
import org.jspecify.annotations.Nullable;

/** Months drawn as a small line, and the same in words for those who do not see it. */
record Lines(Texts texts, FigureWords words) {

  @Nullable Sparkline line(List<MonthFigure> months, double width, double height) {
    var line = Sparkline.of(months.stream().map(MonthFigure::figure).toList(), width, height);
    return line.last() == null ? null : line;
  }

  String title(String name, List<MonthFigure> months, Unit unit) {
    return texts.get("measurement.line.described", name, said(months, unit), months.size());
  }

  /** "Oct 34, Nov 36", and a dash for a month without a number. */
  String said(List<MonthFigure> months, Unit unit) {
    var said = new StringBuilder();
    for (var month : months) {
      String value =
          month.figure() instanceof Figure.Shown shown
              ? words.value(shown.value(), unit)
              : "\u2013";
      said.append(said.isEmpty() ? "" : ", ")
          .append(texts.formats().shortMonth(month.month()))
          .append(' ')
          .append(value);
    }
    return said.toString();
  }
}
