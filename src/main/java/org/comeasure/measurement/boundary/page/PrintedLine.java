package org.comeasure.measurement.boundary.page;

import java.util.List;
import org.comeasure.measurement.domain.Unit;
import org.comeasure.measurement.domain.chart.Sparkline;
import org.comeasure.measurement.domain.scorecard.MonthFigure;
import org.comeasure.platform.export.Export;
import org.comeasure.platform.export.ExportCell;
import org.comeasure.shared.locale.Texts;

/**
 * Months as a cell of a file: a small line where it is printed, else each with its value.
 *
 * @param title the months in words
 */
public record PrintedLine(Sparkline line, String title) {

  private static final double WIDTH = 72;
  private static final double HEIGHT = 16;

  /** Empty where no month has a number. */
  static ExportCell of(List<MonthFigure> months, Unit unit, Texts texts) {
    var lines = new Lines(texts, new FigureWords(texts));
    var line = lines.line(months, WIDTH, HEIGHT);
    if (line == null) {
      return ExportCell.none();
    }
    var said = lines.said(months, unit);
    return new ExportCell.Drawn(
        new Export.Drawing("measurement/print/sparkline", new PrintedLine(line, said), said));
  }
}
